import ChevronDown from 'lucide-solid/icons/chevron-down'
import ChevronUp from 'lucide-solid/icons/chevron-up'
import X from 'lucide-solid/icons/x'
import { createEffect, createMemo, createSignal, For, Match, on, onMount, Show, Switch } from 'solid-js'
import type { AccountId } from '../../../shared/kernel/ids.ts'
import { wordsIn } from '../../../shared/kinds/thread/index.ts'
import { type Hit, SHORTEST_SEARCH } from '../../../shared/protocol/search.ts'
import type { MessageLine, View } from '../../sync/index.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { t, when } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import { createFinding, type Wish } from './finding.ts'
import { Marked } from './Marked.tsx'
import { setSearched } from './open.ts'
import { holds } from './pieces.ts'
import { SearchSieve } from './SearchSieve.tsx'
import './thread-search.css'

/** There is no room for a thread and what is found in it: thread-search.css. */
const NARROW = '(width < 85rem)'

export interface ThreadSearchProps {
  readonly view: View
  readonly onJump: (seq: number) => void
}

/** What of the conversation this device holds. */
const heldIn = (view: View, { q, from, after = 0, before = Number.POSITIVE_INFINITY }: Wish): Hit[] =>
  view.lines
    .flatMap((line): MessageLine[] => (line.line === 'message' && line.message.seq > 0 ? [line] : []))
    .map(({ message }) => {
      const { seq, at, by, editedAt } = message
      return { conversation: view.conversation, seq, at, by, text: wordsIn(message), edited: editedAt !== null }
    })
    .filter(({ at, by, text }) => holds(text, q) && at >= after && at < before && (!from || by === from))
    .reverse()

/** A search through one conversation, beside its thread. */
export const SearchPanel = (props: ThreadSearchProps) => {
  const live = useLive()
  const [typed, setTyped] = createSignal('')
  const [sieve, setSieve] = createSignal<Pick<Wish, 'from' | 'after' | 'before'>>({})
  const conversation = createMemo(() => props.view.conversation) // the view changes with every message
  const wish = createMemo<Wish>(() => ({ q: typed().trim(), conversation: conversation(), ...sieve() }))
  const { finding, again, more } = createFinding(live, wish, (one) => heldIn(props.view, one))
  const [at, setAt] = createSignal(-1)
  const [folded, setFolded] = createSignal(false)
  createEffect(on(wish, () => setAt(-1)))
  let field!: HTMLInputElement
  let before: Element | null = null
  onMount(() => {
    before = document.activeElement
    field.focus()
  })

  const close = () => {
    const hit = finding().hits[at()]
    const found = hit && document.querySelector(`#seq-${hit.seq} article`)
    setSearched(null)
    const place = found ?? before
    if (place instanceof HTMLElement) place.focus({ preventScroll: true })
  }
  const go = (index: number) => {
    const hit = finding().hits[index]
    if (!hit) return
    setAt(index)
    props.onJump(hit.seq)
    document.getElementById(`hit-${hit.seq}`)?.scrollIntoView({ block: 'nearest' })
    if (index === finding().hits.length - 1) more()
    setFolded(matchMedia(NARROW).matches)
    if (matchMedia('(pointer: coarse)').matches) field.blur() // and with it the keyboard of a phone
  }
  const press = (event: KeyboardEvent) => {
    if (event.isComposing) return
    if (event.key === 'Escape') close()
    else if (event.target !== field) return
    else if (event.key === 'Enter') go(Math.max(0, at() + (event.shiftKey ? -1 : 1)))
    else if (event.key === 'ArrowDown') go(at() + 1)
    else if (event.key === 'ArrowUp') go(at() - 1)
    else return
    event.preventDefault()
  }
  return (
    <search class="thread-search" aria-label={t('find.here')} data-folded={folded() ? '' : undefined} onKeyDown={press}>
      <div class="thread-search-top">
        <input
          ref={field}
          type="text"
          class="input"
          aria-label={t('find.here')}
          placeholder={t('find.hereHint')}
          autocomplete="off"
          enterkeyhint="search"
          maxLength={100}
          value={typed()}
          onInput={(event) => {
            setTyped(event.currentTarget.value)
            setFolded(false)
          }}
          onFocus={() => setFolded(false)}
          onClick={() => setFolded(false)}
        />
        <IconButton icon={X} label={t('action.close')} onClick={close} />
      </div>
      <SearchSieve view={props.view} sieve={sieve()} onSieve={setSieve} />
      <Show when={finding().hits.length > 0}>
        <div class="thread-search-walk">
          <span aria-live="polite">
            {at() < 0 ? t('find.results', finding().hits.length) : t('find.place', at() + 1, finding().hits.length)}
          </span>
          <IconButton icon={ChevronUp} label={t('find.previous')} disabled={at() <= 0} onClick={() => go(at() - 1)} />
          <IconButton
            icon={ChevronDown}
            label={t('find.next')}
            disabled={at() >= finding().hits.length - 1}
            onClick={() => go(at() + 1)}
          />
        </div>
      </Show>
      <p class="thread-search-said" aria-live="polite">
        <Switch>
          <Match when={wish().q === ''}>{null}</Match>
          <Match when={wish().q.length < SHORTEST_SEARCH}>{t('find.short')}</Match>
          <Match when={finding().status === 'looking'}>{t('find.looking')}</Match>
          <Match when={finding().status === 'offline'}>{t('find.hereOffline')}</Match>
          <Match when={finding().status === 'failed'}>
            {t('find.failed')}{' '}
            <Button size="small" tone="quiet" onClick={again}>
              {t('action.retry')}
            </Button>
          </Match>
          <Match when={finding().status === 'found' && finding().hits.length === 0}>{t('find.hereNone')}</Match>
        </Switch>
      </p>
      <ol class="thread-search-hits">
        <For each={finding().hits}>
          {(hit, index) => (
            <li>
              <button
                type="button"
                id={`hit-${hit.seq}`}
                class="thread-search-hit"
                aria-current={at() === index() ? 'true' : undefined}
                onClick={() => go(index())}
              >
                <Avatar name={nameOf(hit.by)} seed={hit.by} size="small" />
                <span class="found">
                  <span class="found-top">
                    <b class="found-title">{live.name(hit.by)}</b>
                    <time class="found-time" datetime={new Date(hit.at).toISOString()}>
                      {when(hit.at, Date.now())}
                      {hit.edited ? ` · ${t('find.edited')}` : ''}
                    </time>
                  </span>
                  <Marked text={hit.text} typed={typed()} />
                </span>
              </button>
            </li>
          )}
        </For>
      </ol>
      <Show when={finding().next}>
        <Button class="thread-search-more" tone="quiet" onClick={more}>
          {t('find.more')}
        </Button>
      </Show>
    </search>
  )

  function nameOf(account: AccountId) {
    return live.person(account)?.name ?? ''
  }
}
