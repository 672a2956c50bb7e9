import type { Pool } from 'pg'
import type { BotAction, BotModes, Mode } from '../../shared/kinds/ticket/desk/index.ts'

/** So good an answerer must have been found to be, before it does something by itself (AI5). */
export const GATES: Readonly<Record<BotAction, { readonly good: number; readonly least: number }>> = {
  answer: { good: 0.9, least: 10 },
  category: { good: 0.9, least: 10 },
  priority: { good: 0.9, least: 10 },
  place: { good: 0.95, least: 10 },
  assignee: { good: 0.9, least: 10 },
}

/** What tells how good it is: questions and reports that are kept in files, tickets that ended, and what the staff decided. */
export type Evidence = 'kept' | 'ended' | 'decided'

export interface Found {
  readonly evidence: Evidence
  /** of those it did something about, and of these rightly */
  readonly covered: number
  readonly good: number
}

/** Good enough; not good enough, however those would go that are missing to a fair trial; or (null) too few to tell. */
const verdict = (action: BotAction, { covered, good }: Pick<Found, 'covered' | 'good'>): boolean | null => {
  const { good: share, least } = GATES[action]
  const tried = Math.max(covered, least)
  if ((tried - (covered - good)) / tried < share) return false
  return covered >= least ? true : null
}

/** A file knows articles. How tickets are sorted and by whom, only the house itself can show. */
const isOpenedBy = (action: BotAction, evidence: Evidence): boolean => (action === 'answer') === (evidence === 'kept')

/** Of the last of each sort of evidence what it goes by: what speaks against it, else of what could speak for it the most. */
export const decisiveOf = <One extends Found>(action: BotAction, found: readonly One[]): One | null =>
  found.find((one) => verdict(action, one) === false) ??
  found
    .filter(({ evidence }) => isOpenedBy(action, evidence))
    .toSorted((one, other) => other.covered - one.covered)[0] ??
  null

export const isFit = (action: BotAction, found: readonly Found[]): boolean => {
  const decisive = decisiveOf(action, found)
  return decisive !== null && verdict(action, decisive) === true
}

const LAST = `select distinct on (evidence) evidence, covered, good from bot_evaluation
  where answerer = $1 and desk = $2 and action = $3 order by evidence, at desc, id desc`

/**
 * What the bot does at a desk: as the desk says, but nothing by itself that its last evaluations do not support. A worse
 * one takes it back to proposing.
 */
export const createModes =
  (pool: Pool) =>
  async (modes: BotModes, desk: string, action: BotAction, answerer: string): Promise<Mode> => {
    if (modes[action] !== 'auto') return modes[action]
    const { rows } = await pool.query<Found>(LAST, [answerer, desk, action])
    return isFit(action, rows) ? 'auto' : 'suggest'
  }
export type Modes = ReturnType<typeof createModes>
