import { setTimeout as later } from 'node:timers/promises'
import { SECOND } from '../../../shared/kernel/time.ts'
import { Unavailable } from '../answerer.ts'
import type { Breaker } from './breaker.ts'
import { failureOf } from './failure.ts'

const MOST_ATTEMPTS = 3
const FIRST_PAUSE = 0.5 * SECOND

export interface Clock {
  now(): number
  /** @throws the signal's reason */
  wait(ms: number, signal: AbortSignal): Promise<void>
}
export const CLOCK: Clock = { now: Date.now, wait: (ms, signal) => later(ms, undefined, { signal }) }

interface AttemptsOptions {
  readonly breaker: Breaker
  /** for all attempts together, in ms */
  readonly timeout: number
  readonly clock: Clock
}

/** Twice as long each time, and never the same for all who wait. */
const pauseAfter = (attempt: number) => FIRST_PAUSE * 2 ** attempt * (0.5 + Math.random() / 2)

/**
 * Tries, and tries again where that may help, as long as there is time. Whoever asks for a rest gets it: if it is longer than
 * there is time, nobody waits.
 *
 * @throws Unavailable, or the reason of the signal
 */
export const createAttempts =
  ({ breaker, timeout, clock }: AttemptsOptions) =>
  async <T>(signal: AbortSignal, once: (signal: AbortSignal) => Promise<T>): Promise<T> => {
    const late = AbortSignal.timeout(timeout)
    const over = AbortSignal.any([signal, late])
    const until = clock.now() + timeout
    for (let attempt = 0; ; attempt += 1) {
      signal.throwIfAborted()
      const passing = breaker.enter()
      if (!passing) throw new Unavailable('The endpoint is left alone for a while.')
      try {
        const got = await once(over)
        passing.worked()
        return got
      } catch (error) {
        if (signal.aborted) {
          passing.left()
          throw signal.reason
        }
        if (late.aborted) {
          passing.failed()
          throw new Unavailable('The endpoint took too long.')
        }
        const { says, again, counts, rest } = failureOf(error, clock.now())
        const pause = rest ?? pauseAfter(attempt)
        const isLast = !again || attempt + 1 >= MOST_ATTEMPTS || clock.now() + pause >= until
        if (!counts) passing.left()
        else passing.failed(isLast ? rest : null)
        if (isLast) throw new Unavailable(`The endpoint ${says}.`)
        await clock.wait(pause, over).catch(() => undefined)
      }
    }
  }
