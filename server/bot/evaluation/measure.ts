import type { Answerer } from '../answerer.ts'
import type { FindPassages } from '../grounding/index.ts'
import type { AskedQuestion } from './questions.ts'
import { replay } from './replay.ts'

/** What an answerer made of many questions. */
export interface Measured {
  /** of those that an article answers: from that one, from another one, not at all */
  readonly right: number
  readonly wrong: number
  readonly silent: number
  /** of those that no article answers */
  readonly answered: number
  /** every question that went wrong, and what it was answered from */
  readonly slips: readonly { readonly q: string; readonly article: string | null; readonly from: string | null }[]
}

/** Asks them all wherever they belong, and adds up. */
export const measure = async (
  answerer: Answerer,
  find: FindPassages,
  questions: readonly AskedQuestion[],
): Promise<Measured> => {
  const outcomes = await replay(answerer, find, questions)
  const [known, strays] = [outcomes.filter(({ known }) => known), outcomes.filter(({ known }) => !known)]
  const answered = strays.filter(({ from }) => from !== null)
  const missed = known.filter(({ good }) => !good)
  return {
    right: known.length - missed.length,
    wrong: missed.filter(({ from }) => from !== null).length,
    silent: missed.filter(({ from }) => from === null).length,
    answered: answered.length,
    slips: [...missed, ...answered].map(({ q, article, from }) => ({ q, article, from })),
  }
}
