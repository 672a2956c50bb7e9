import { MINUTE, SECOND } from '../../../shared/kernel/time.ts'

/** Whoever is let through says how it went, once. Who goes away in between says so as well: the next may try. */
export interface Passing {
  worked(): void
  /** @param rest  in ms, asked for by the other side: until then nobody tries */
  failed(rest?: number | null): void
  left(): void
}

interface BreakerOptions {
  /** so many in a row are enough */
  readonly failures?: number
  /** how long nobody tries then, in ms */
  readonly rest?: number
  readonly now?: () => number
}

/** Nobody is believed who wants to be left alone for longer. */
const LONGEST_REST = 10 * MINUTE

/**
 * Keeps from asking somebody who does not answer, so that people wait for nothing and who fell over can get up.
 * Closed: everybody goes through. Open: nobody does. Half open, after the rest: one may try, and decides for all.
 */
export const createBreaker = ({ failures = 5, rest = 30 * SECOND, now = Date.now }: BreakerOptions = {}) => {
  let inARow = 0
  let until: number | null = null
  let isTried = false
  const state = () => (until === null ? 'closed' : now() < until ? 'open' : 'half-open')

  const passing = (isTrial: boolean): Passing => {
    let isOver = false
    const end = (how: () => void) => () => {
      if (isOver) return
      isOver = true
      if (isTrial) isTried = false
      how()
    }
    const worked = end(() => {
      inARow = 0
      until = null
    })
    const failed = (asked: number | null = null) =>
      end(() => {
        inARow += 1
        if (asked === null && !isTrial && inARow < failures) return
        until = Math.max(until ?? 0, now() + Math.min(asked ?? rest, LONGEST_REST))
      })()
    return { worked, failed, left: end(() => undefined) }
  }

  return {
    state,
    /** Null: not now. */
    enter(): Passing | null {
      const found = state()
      if (found === 'open' || (found === 'half-open' && isTried)) return null
      if (found === 'half-open') isTried = true
      return passing(found === 'half-open')
    },
  }
}
export type Breaker = ReturnType<typeof createBreaker>
