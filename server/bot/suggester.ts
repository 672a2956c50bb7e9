import type { Language } from '../../shared/kernel/describe.ts'
import type { Because } from '../../shared/kinds/ticket/index.ts'
import type { Cited, Turn, Usage } from './answerer.ts'
import type { Passage } from './grounding/index.ts'

/** Something that was counted or found here and speaks for one of a list. */
export interface Hint {
  readonly field: Picked | 'reply'
  /** its place in the list; of a reply, among the texts */
  readonly at: number
  /** how strongly it speaks for that, 0 … 1 */
  readonly near: number
  readonly by: Because['by']
}

/**
 * What somebody could be offered for a ticket, and all that may be used for it. Choices are what they say and nothing
 * else: whoever suggests names one by its place in the list, so nothing can be named that was not offered. A list
 * without anything in it is not asked about.
 */
export interface Matter {
  /** how the ticket was told, and what was said about it since; nothing that only the staff may see */
  readonly turns: readonly Turn[]
  /** in which the reply would be written */
  readonly language: Language
  readonly desk: string
  readonly categories: readonly string[]
  readonly priorities: readonly string[]
  readonly places: readonly string[]
  /** what they know and have to do (`printers, network; 3 open`), never who they are */
  readonly people: readonly string[]
  /** is a reply wanted? */
  readonly reply: boolean
  readonly passages: readonly Passage[]
  /** texts that the desk keeps to answer with */
  readonly texts?: readonly string[]
  readonly hints?: readonly Hint[]
}

/** What can be suggested by its place in a list of the matter. */
export const PICKED = { category: 'categories', priority: 'priorities', place: 'places', assignee: 'people' } as const
export type Picked = keyof typeof PICKED

/** One of a list. */
export interface Pick {
  /** its place in the list, from 0 */
  readonly at: number
  /** how sure it is, 0 … 1 */
  readonly score: number
  /** in a sentence, for the staff; empty: it says nothing */
  readonly why: string
  readonly because?: Because
}

/** A reply that somebody may send as it stands. It rests on articles, or is a text that the desk keeps. */
export interface Draft {
  readonly text: string
  readonly cites: readonly Cited[]
  readonly score: number
  readonly why: string
  readonly because?: Because
}

/** What is missing is not suggested. `usage` in tokens. */
export type Suggested = { readonly [field in Picked]?: Pick } & { readonly reply?: Draft; readonly usage: Usage }

/** Something that proposes to the staff what to do with a ticket: a model behind an endpoint, or what is counted and found here. */
export interface Suggester {
  readonly from: 'model' | 'search'
  /** by what it is known in figures: the model's name, or `search` */
  readonly name: string
  /**
   * @param signal  aborted: nobody wants it any more
   * @throws Unavailable  where it cannot say anything now
   */
  suggest(matter: Matter, signal: AbortSignal): Promise<Suggested>
}
