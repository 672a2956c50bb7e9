import type { Language } from '../../shared/kernel/describe.ts'
import type { ConversationId } from '../../shared/kernel/ids.ts'
import type { OverReason } from '../../shared/kinds/ticket/index.ts'
import type { Passage } from './grounding/index.ts'

/** One thing that was said, as the served person sees it. */
export interface Turn {
  /** the person who is served, the bot itself, or anybody else */
  readonly who: 'person' | 'bot' | 'other'
  readonly text: string
}

/** What is to be answered, and all that may be used for it. Nothing in it names an account, a conversation or a file. */
export interface Question {
  readonly turns: readonly Turn[]
  readonly language: Language
  /** what the desk is called that the person wrote to; null: this is no ticket */
  readonly desk: string | null
  /** is there somebody it can be handed to? */
  readonly people: boolean
  readonly passages: readonly Passage[]
}

export interface Usage {
  readonly asked: number
  readonly answered: number
}

/** An article, as it was published, that an answer rests on. */
export interface Cited {
  readonly article: ConversationId
  readonly slug: string
  readonly version: number
  readonly title: string
}

/** What came of it: an action with a type, and never one hidden in words. `usage` in tokens. */
export type Reply = { readonly usage: Usage } & (
  | { readonly sort: 'answer'; readonly text: string; readonly cites: readonly Cited[] }
  | { readonly sort: 'ask'; readonly text: string }
  | { readonly sort: 'unknown'; readonly text: string; readonly cites: readonly Cited[] }
  | { readonly sort: 'over'; readonly text: string; readonly reason: OverReason; readonly summary: string }
)

export type { OverReason }

/** Somebody, or something, that answers questions: a model behind an endpoint, or the search in the knowledge base. */
export interface Answerer {
  readonly from: 'model' | 'search'
  /** by what it is known in figures: the model's name, or `search` */
  readonly name: string
  /**
   * @param signal   aborted: nobody wants the answer any more
   * @param onWords  hears all that is written so far, whenever there is more
   * @throws Unavailable  where it cannot answer now
   */
  answer(question: Question, signal: AbortSignal, onWords: (text: string) => void): Promise<Reply>
}

/** It cannot answer: the endpoint is away, too slow, says no, or what it said makes no sense. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable'
}
