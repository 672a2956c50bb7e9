import { createEffect, createMemo, createSignal } from 'solid-js'
import { language, t } from '../../words/index.ts'
import type { Place } from './command.ts'
import { commandsFor } from './commands.ts'
import { type Begun, begunAt, nameDistance } from './completion.ts'
import type { Edit } from './edits.ts'
import { type Emoji, findEmoji } from './emoji.ts'
import { EVERYONE, mayCallEveryone, peopleIn } from './mentions.ts'
import { pickedEmoji } from './recent-emoji.ts'

export interface Suggestion {
  /** what takes the place of the word that was begun */
  readonly insert: string
  readonly title: string
  readonly hint: string
  /** an emoji; a person's face is drawn from `seed` */
  readonly face?: string
  readonly seed?: string
}

const MOST = 8

const peopleFor = ({ live, state }: Place, query: string): readonly Suggestion[] => {
  const here = peopleIn(state, live)
  const people = here.flatMap((account) => {
    // oneself only where there is nobody else
    const person = account === live.account && here.length > 1 ? null : live.person(account)
    if (!person) return []
    const far = nameDistance(query, live.name(account), person.username)
    return Number.isFinite(far) ? [{ far, name: live.name(account), username: person.username, account }] : []
  })
  const found = people
    .sort((one, other) => one.far - other.far || one.name.localeCompare(other.name))
    .map(({ name, username, account }) => ({
      insert: `@${username}`,
      title: name,
      hint: `@${username}`,
      seed: account,
    }))
  const all = { insert: `@${EVERYONE}`, title: `@${EVERYONE}`, hint: t('composer.everyone'), face: '📣' }
  return mayCallEveryone(state, live.account) && EVERYONE.startsWith(query) ? [all, ...found] : found
}

const commandsLike = (place: Place, query: string): readonly Suggestion[] =>
  commandsFor(place)
    .filter((name) => name.startsWith(query))
    .map((name) => ({
      insert: `/${name}`,
      title: t(`composer.usage.${name}`),
      hint: t(`composer.commands.${name}`),
      face: '/',
    }))

/** How the word before the caret may go on, and which of the ways is pointed at. */
export const createSuggestions = (place: () => Place, text: () => string, caret: () => number) => {
  const [dismissed, setDismissed] = createSignal<string | null>(null)
  const [pointed, setPointed] = createSignal(0)
  const key = (begun: Begun) => `${begun.sign}${begun.from}`
  const begun = createMemo(() => {
    const found = begunAt(text(), caret())
    if (!found) setDismissed(null)
    setPointed(0)
    return found && key(found) !== dismissed() ? found : null
  })
  // no resource: what waits for one takes the whole page away meanwhile, and the caret with it
  const [emoji, setEmoji] = createSignal<readonly Emoji[]>([])
  createEffect(() => {
    if (begun()?.sign !== ':') return
    const spoken = language()
    import('./emoji-data.ts').then(({ emojiIn }) => emojiIn(spoken)).then(setEmoji, () => undefined)
  })
  const all = createMemo((): readonly Suggestion[] => {
    const word = begun()
    if (!word) return []
    const found = {
      '@': () => peopleFor(place(), word.query),
      '/': () => [...(place().way?.texts(word.query) ?? []), ...commandsLike(place(), word.query)],
      ':': () =>
        findEmoji(emoji(), word.query, MOST).map(({ emoji, name, codes }) => ({
          insert: emoji,
          title: name,
          hint: codes[0] ? `:${codes[0]}:` : '',
          face: emoji,
        })),
    }[word.sign]()
    // what is written out already needs no help: Enter is for sending again
    const [only] = found
    return found.length === 1 && only?.insert === text().slice(word.from, word.to) ? [] : found.slice(0, MOST)
  })
  return {
    all,
    pointed,
    point: (at: number) => setPointed((at + all().length) % all().length),
    dismiss() {
      const word = begun()
      if (word) setDismissed(key(word))
    },
    /** the edit that takes a suggestion over */
    take(suggestion: Suggestion): Edit | null {
      const word = begun()
      if (!word) return null
      if (word.sign === ':') pickedEmoji(suggestion.insert)
      const insert = `${suggestion.insert} `
      const at = word.from + insert.length
      return { from: word.from, to: word.to, insert, select: [at, at] }
    },
  }
}
export type Suggestions = ReturnType<typeof createSuggestions>
