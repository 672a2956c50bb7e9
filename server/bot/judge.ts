import type { Usage } from './answerer.ts'

/** One thing that somebody said, and what it may be against. Nothing in it says who said it, where, or after what. */
export interface Judged {
  readonly text: string
  /** what is not wanted, each in a sentence; a judge names one by its place in the list */
  readonly rules: readonly string[]
}

export interface Breach {
  /** its place in the list of rules */
  readonly at: number
  /** how sure it is, 0 … 1 */
  readonly sure: number
  /** in a sentence, for moderators; empty: it says nothing */
  readonly why: string
}

/** Something that says what of the rules of the house is broken: a model behind an endpoint. Others decide what follows. */
export interface Judge {
  /**
   * @returns each rule once, at most; `usage` in tokens
   * @throws Unavailable  where it cannot tell now
   */
  judge(judged: Judged, signal: AbortSignal): Promise<{ readonly breaches: readonly Breach[]; readonly usage: Usage }>
}
