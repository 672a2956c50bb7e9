import type { Refusal } from '../../shared/kernel/refusal.ts'
import { SECOND } from '../../shared/kernel/time.ts'

const FIRST = SECOND / 2
const LONGEST = 30 * SECOND

/**
 * How long to wait before trying again: a random moment in a span that doubles with every failure. When everybody was
 * cut off together, they come back one by one.
 *
 * @param failures  how often it failed so far, this time included: 1, 2, 3 …
 * @param random    between 0 and 1
 */
export const backoff = (failures: number, random: number): number =>
  Math.round(random * Math.min(LONGEST, FIRST * 2 ** Math.min(failures, 10)))

/** How long the server asks to be spared, in ms: before that there is no use in asking again. */
export const pauseAsked = ({ details: { retryAfter } }: Refusal): number =>
  typeof retryAfter === 'number' ? retryAfter * SECOND : 0
