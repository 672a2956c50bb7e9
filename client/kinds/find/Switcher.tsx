import { useNavigate } from '@solidjs/router'
import Search from 'lucide-solid/icons/search'
import { createEffect, createMemo, createSignal, For, Match, on, Show, Switch } from 'solid-js'
import { directOf } from '../../../shared/kernel/ids.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import { showProfile } from '../people/shown.ts'
import { pathTo } from '../thread/link.ts'
import { createEntries, type Entry } from './entries.ts'
import { Keys } from './Keys.tsx'
import { setLayer } from './open.ts'
import { SwitcherEntry } from './SwitcherEntry.tsx'
import './switcher.css'

const idOf = (entry: Entry) => `find-${entry.key}`

/** To any conversation, any person and anything that was said, by typing a part of it. */
export const Switcher = () => (
  <Dialog open={true} onClose={() => setLayer(null)} title={t('find.title')}>
    <Finding />
  </Dialog>
)

const Finding = () => {
  const live = useLive()
  const navigate = useNavigate()
  const [text, setText] = createSignal('')
  const typed = createMemo(() => text().trim())
  const { sections, status, again } = createEntries(live, typed)
  const entries = createMemo(() => sections().flatMap((section) => section.entries))
  const [chosen, setChosen] = createSignal<string | null>(null)
  const active = () => entries().find(({ key }) => key === chosen()) ?? entries()[0] ?? null
  createEffect(on(typed, () => setChosen(null)))

  const go = (entry: Entry) => {
    setLayer(null)
    if (entry.is === 'conversation') return navigate(`/messages/${entry.row.conversation}`)
    if (entry.is === 'message') return navigate(pathTo(entry.hit.conversation, entry.hit.seq))
    const direct = directOf(live.account, entry.person.id)
    if (live.sync.inbox.row(direct)) return navigate(`/messages/${direct}`)
    if (!location.pathname.startsWith('/messages')) navigate('/messages')
    showProfile(entry.person.id)
  }
  const step = (way: number) => {
    const all = entries()
    const from = all.findIndex(({ key }) => key === active()?.key)
    const next = all[(from + way + all.length) % all.length]
    if (!next) return
    setChosen(next.key)
    document.getElementById(idOf(next))?.scrollIntoView({ block: 'nearest' })
  }
  const press = (event: KeyboardEvent) => {
    if (event.isComposing) return
    const entry = active()
    if (event.key === 'ArrowDown') step(1)
    else if (event.key === 'ArrowUp') step(-1)
    else if (event.key === 'Enter' && entry) go(entry)
    else if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)) setLayer(null)
    else return
    event.preventDefault()
  }

  return (
    <div class="switcher">
      <div class="switcher-field">
        <Search size={18} aria-hidden={true} />
        <input
          type="text"
          role="combobox"
          class="switcher-input"
          aria-label={t('find.field')}
          aria-expanded={entries().length > 0}
          aria-controls="find-results"
          aria-autocomplete="list"
          aria-activedescendant={active() ? idOf(active()!) : undefined}
          placeholder={t('find.hint')}
          autocomplete="off"
          enterkeyhint="go"
          maxLength={100}
          value={text()}
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={press}
        />
      </div>
      <div class="switcher-said" aria-live="polite">
        <Switch>
          <Match when={status() === 'looking'}>{t('find.looking')}</Match>
          <Match when={status() === 'offline'}>{t('find.offline')}</Match>
          <Match when={status() === 'failed'}>
            {t('find.failed')}{' '}
            <Button size="small" tone="quiet" onClick={again}>
              {t('action.retry')}
            </Button>
          </Match>
          <Match when={typed() !== ''}>
            {entries().length > 0 ? t('find.results', entries().length) : t('find.noneBody', typed())}
          </Match>
        </Switch>
      </div>
      <Show when={entries().length > 0}>
        <div class="switcher-results" id="find-results" role="listbox" aria-label={t('find.open')}>
          <For each={sections()}>
            {(section) => (
              // biome-ignore lint/a11y/useSemanticElements: in a listbox options are gathered by this role
              <div role="group" aria-labelledby={`find-${section.title}`} class="switcher-section">
                <p class="switcher-title" role="presentation" id={`find-${section.title}`}>
                  {t(`find.${section.title}`)}
                </p>
                <For each={section.entries}>
                  {(entry) => (
                    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
                    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field (aria-activedescendant)
                    <div
                      role="option"
                      id={idOf(entry)}
                      class="switcher-entry"
                      aria-selected={active()?.key === entry.key}
                      onPointerMove={() => setChosen(entry.key)}
                      onClick={() => go(entry)}
                    >
                      <SwitcherEntry entry={entry} typed={typed()} />
                    </div>
                  )}
                </For>
              </div>
            )}
          </For>
        </div>
        <footer class="switcher-keys" aria-hidden="true">
          <span>
            <Keys keys="ArrowUp" /> <Keys keys="ArrowDown" /> {t('find.move')}
          </span>
          <span>
            <Keys keys="Enter" /> {t('find.choose')}
          </span>
          <span>
            <Keys keys="Escape" /> {t('find.leave')}
          </span>
        </footer>
      </Show>
    </div>
  )
}
