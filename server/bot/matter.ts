import type { Language } from '../../shared/kernel/describe.ts'
import { type AccountId, ASSISTANT } from '../../shared/kernel/ids.ts'
import type { Stored } from '../../shared/kernel/kind.ts'
import { amend, type Cite, type Message, messageOf } from '../../shared/kinds/thread/index.ts'
import type { Page } from '../../shared/protocol/log.ts'
import type { Turn } from './answerer.ts'

/** So much of what was said goes along: more costs more, and says little. */
const MOST_TURNS = 12
const LONGEST_TURN = 2_000

/** What somebody asked, as they see it. */
export interface Matter {
  readonly turns: readonly Turn[]
  /** what it is to be looked for by: what was asked now, and before it where that is short */
  readonly words: string
  readonly language: Language
  /** articles that were named already */
  readonly tried: readonly Cite[]
}

/** The messages of a page as its reader sees them, in their order. */
export const messagesOf = ({ events, about }: Pick<Page, 'events' | 'about'>): readonly Message[] => {
  const told = [...events, ...about] as unknown as Stored[]
  return told
    .filter(({ type }) => type === 'message.sent')
    .map((sent) => told.reduce((message, event) => amend(message, event), messageOf(sent as never)))
    .filter(({ removed }) => !removed)
}

const BANGLA = /\p{Script=Bengali}/u

/** In which somebody writes, by their letters; where they say nothing, the one that they chose. */
export const languageOf = (text: string, chosen: Language): Language => {
  if (BANGLA.test(text)) return 'bn'
  return /\p{L}/u.test(text) ? 'en' : chosen
}

const whoIs = (by: AccountId, served: AccountId): Turn['who'] => {
  if (by === ASSISTANT) return 'bot'
  return by === served ? 'person' : 'other'
}

const SHORT = 40

/**
 * @param title  what the whole is called, where it has a title: that belongs to what was asked first
 * @returns null where there is nothing left to answer: it was taken back or called off, or more was said since
 */
export const matterOf = (
  messages: readonly Message[],
  { about, served, title, chosen }: { about: number; served: AccountId; title: string; chosen: Language },
  again: boolean,
): Matter | null => {
  const asked = messages.find(({ seq }) => seq === about)
  if (!asked || asked.calledOff) return null
  const since = messages.filter(({ seq }) => seq > about)
  if (since.some(({ by }) => by !== ASSISTANT) || (!again && since.some(({ grounds }) => grounds?.about === about)))
    return null
  const said = messages.filter(({ seq }) => seq <= about).slice(-MOST_TURNS)
  const textOf = (message: Message, at: number) => [at === 0 ? title : '', message.text].filter(Boolean).join('\n')
  const turns = said.map((message, at) => ({
    who: whoIs(message.by, served),
    text: textOf(message, at).slice(0, LONGEST_TURN),
  }))
  const theirs = turns.filter(({ who }) => who === 'person').map(({ text }) => text)
  const [last = '', before = ''] = theirs.toReversed()
  return {
    turns,
    words: last.length < SHORT ? `${last}\n${before}`.trim() : last,
    language: languageOf(last, chosen),
    tried: said.flatMap(({ grounds }) => grounds?.cites ?? []),
  }
}
