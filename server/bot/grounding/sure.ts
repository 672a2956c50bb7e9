import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Evidence } from './evidence.ts'

/** How much each sort of evidence tells, and what to begin with: scripts/fit.ts finds them, and says how good they are. */
export interface Weights {
  readonly begin: number
  readonly of: Evidence
}
const WEIGHTS: Weights = JSON.parse(readFileSync(join(import.meta.dirname, 'weights.json'), 'utf8'))

/** What all evidence for an article tells together. */
export const told = ({ begin, of }: Weights, evidence: Evidence): number =>
  (Object.keys(of) as (keyof Evidence)[]).reduce((all, sort) => all + of[sort] * evidence[sort], begin)

/**
 * How sure it is of each article that this one answers, 0 … 1. They contend with each other, and with that none does: of two
 * that fit alike neither is sure.
 */
export const sureOf = (evidence: readonly Evidence[], weights: Weights = WEIGHTS): number[] => {
  const odds = evidence.map((one) => Math.exp(told(weights, one)))
  const all = odds.reduce((sum, one) => sum + one, 1)
  return odds.map((one) => one / all)
}
