import { setTimeout as pause } from 'node:timers/promises'

const SECOND = 1_000

/**
 * Waits for something to become true, looking again and again.
 *
 * @returns       what the look answered at last
 * @throws Error  naming what did not happen in time, and what was seen instead
 */
export const until = async <T>(what: string, look: () => T | Promise<T>, seconds = 30): Promise<T> => {
  for (const since = Date.now(); ; await pause(20)) {
    const seen = await look()
    if (seen) return seen
    if (Date.now() - since > seconds * SECOND) throw new Error(`Not within ${seconds} s: ${what}`)
  }
}

/** Lets so much time go by, where time itself is what is tested: how long something is away. */
export const forSeconds = (seconds: number): Promise<void> => pause(seconds * SECOND)
