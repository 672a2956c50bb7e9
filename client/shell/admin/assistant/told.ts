import type { BotFigures } from '../../../../shared/protocol/assistant.ts'
import { atLeast, number } from '../../../words/index.ts'

/** How much of it, in the reader's digits; a dash where there is nothing to take a part of. */
export const share = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${number(Math.round((part / whole) * 100))}%`

/** What is left of the budget of a day, and of how much, both told alike. */
export const budgetOf = ({ spent, most }: BotFigures['today']): readonly [left: string, of: string] => [
  atLeast(Math.max(0, most - spent)),
  atLeast(most),
]

const SECOND = 1_000

/** A short while as seconds, the shorter the finer: 0.04, 0.4, 12. */
export const seconds = (ms: number): number => {
  const parts = ms < SECOND / 10 ? 100 : ms < 10 * SECOND ? 10 : 1
  return Math.round((ms / SECOND) * parts) / parts
}

/** Those there are most of first. */
export const byMost = (
  counted: Readonly<Record<string, number>>,
): readonly (readonly [name: string, times: number])[] =>
  Object.entries(counted).sort(([, one], [, other]) => other - one)
