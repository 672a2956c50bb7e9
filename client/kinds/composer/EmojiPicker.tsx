import Search from 'lucide-solid/icons/search'
import { createEffect, createMemo, createSignal, createUniqueId, For, Show } from 'solid-js'
import { Spinner } from '../../ui/Spinner.tsx'
import { language, t } from '../../words/index.ts'
import { EmojiGroups, RECENT } from './EmojiGroups.tsx'
import { type Emoji, findEmoji } from './emoji.ts'
import { emojiIn } from './emoji-data.ts'
import { pickedEmoji, recentEmoji } from './recent-emoji.ts'
import './emoji.css'

const MOST_FOUND = 120

type Face = Pick<Emoji, 'emoji' | 'name'>

interface EmojiPickerProps {
  onPick(emoji: string): void
  onClose(): void
}

/** All emoji: those used lately, by group, or looked for by words. Arrows move, Enter picks, Escape leaves. */
export const EmojiPicker = (props: EmojiPickerProps) => {
  // no resource: what waits for one takes the whole page away meanwhile
  const [all, setAll] = createSignal<readonly Emoji[] | null>(null)
  const [failed, setFailed] = createSignal(false)
  createEffect(() => {
    emojiIn(language()).then(setAll, () => setFailed(true))
  })
  const [query, setQuery] = createSignal('')
  const [group, setGroup] = createSignal<number>(RECENT)
  const grid = createUniqueId()
  let panel!: HTMLElement

  const shown = createMemo((): readonly Face[] => {
    const known = all() ?? []
    if (query().trim()) return findEmoji(known, query(), MOST_FOUND)
    if (group() !== RECENT) return known.filter((emoji) => emoji.group === group())
    const names = new Map(known.map(({ emoji, name }) => [emoji, name]))
    return recentEmoji().map((emoji) => ({ emoji, name: names.get(emoji) ?? emoji }))
  })
  const pick = (emoji: string) => {
    pickedEmoji(emoji)
    props.onPick(emoji)
  }
  const faces = () => [...panel.querySelectorAll<HTMLButtonElement>('.emoji-face')]
  const columns = () => {
    const [first, ...rest] = faces()
    const next = rest.findIndex((face) => face.offsetTop !== first?.offsetTop)
    return next < 0 ? rest.length + 1 : next + 1
  }
  const move = (event: KeyboardEvent) => {
    const at = faces().indexOf(event.target as HTMLButtonElement)
    const steps: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns(), ArrowUp: -columns() }
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    if (at + step < 0) panel.querySelector('input')?.focus()
    else faces()[Math.min(at + step, faces().length - 1)]?.focus()
  }
  const search = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') faces()[0]?.focus()
    else if (event.key === 'Enter' && !event.isComposing && query() && shown()[0]) pick(shown()[0]!.emoji)
    else return
    event.preventDefault()
  }
  return (
    <section
      class="emoji-picker"
      aria-label={t('composer.emoji')}
      ref={panel}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        props.onClose()
      }}
    >
      <label class="emoji-search">
        <Search size={16} aria-hidden={true} />
        <input
          class="input"
          type="search"
          value={query()}
          aria-label={t('composer.findEmoji')}
          placeholder={t('composer.findEmoji')}
          aria-controls={grid}
          autocomplete="off"
          ref={(input) => queueMicrotask(() => input.focus())}
          onInput={(event) => setQuery(event.currentTarget.value)}
          onKeyDown={search}
        />
      </label>
      <EmojiGroups chosen={query().trim() ? null : group()} onChoose={(one) => [setQuery(''), setGroup(one)]} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows move between the buttons inside */}
      <div class="emoji-faces" id={grid} onKeyDown={move}>
        <Show
          when={all() || failed() || (group() === RECENT && !query())}
          fallback={<Spinner label={t('composer.emoji')} />}
        >
          <For
            each={shown()}
            fallback={<p class="soft">{failed() ? t('composer.emojiFailed') : t('composer.noEmoji')}</p>}
          >
            {(face, index) => (
              <button
                type="button"
                class="emoji-face"
                tabindex={index() === 0 ? 0 : -1}
                aria-label={face.name}
                title={face.name}
                onClick={() => pick(face.emoji)}
              >
                {face.emoji}
              </button>
            )}
          </For>
        </Show>
      </div>
    </section>
  )
}
