import type { Pool } from 'pg'
import type { Answerer } from '../answerer.ts'
import type { FindPassages } from '../grounding/index.ts'
import { desksIn, figuresAt, type Outcome } from './figures.ts'
import { desksOfArticles, keepEvaluation } from './kept.ts'
import { type AskedQuestion, readQuestions } from './questions.ts'
import { replay } from './replay.ts'

export { evaluateProposals } from './decided.ts'
export { foundOf } from './kept.ts'
export { evaluateFields } from './proposals.ts'
export { recorded, recording } from './recorded.ts'
export { answersTold, decidedTold, fieldsTold, modesTold } from './told.ts'

/** Asks an answerer what is kept for that, and keeps how it did at each desk: the bot goes by it from now on (AI5). */
export const evaluate = async (
  pool: Pool,
  answerer: Answerer,
  find: FindPassages,
  at: number,
  questions: readonly AskedQuestion[] = readQuestions('questions'),
): Promise<readonly Outcome[]> => {
  const outcomes = await replay(answerer, find, questions, await desksOfArticles(pool))
  for (const desk of desksIn(outcomes)) {
    const subject = { answerer: answerer.name, desk, action: 'answer', evidence: 'kept', at } as const
    await keepEvaluation(pool, subject, figuresAt(desk, outcomes))
  }
  return outcomes
}
