import type { Logger } from 'pino'
import type { Clock } from './clock.ts'

export interface ReachOptions {
  readonly clock: Clock
  readonly random: () => number
  readonly log: Logger
}

/** Whether Redis is within reach, and who is told when that changes. */
export const createReach = ({ clock, random, log }: ReachOptions) => {
  const listeners = { found: [] as (() => void)[], lost: [] as (() => void)[], back: [] as (() => void)[] }
  let up = false
  let trouble: string | null = 'not connected yet'
  let cancel = () => {}

  return {
    get up() {
      return up
    },
    get trouble() {
      return trouble
    },
    onFound: (tell: () => void) => void listeners.found.push(tell),
    onLost: (tell: () => void) => void listeners.lost.push(tell),
    onBack: (tell: () => void) => void listeners.back.push(tell),

    found() {
      up = true
      trouble = null
      log.info('Redis is within reach')
      for (const tell of listeners.found) tell()
    },

    /** Why, as far as it is known. */
    lost(reason: string) {
      trouble = reason
      cancel()
      if (!up) return
      up = false
      log.warn({ reason }, 'Redis is out of reach')
      for (const tell of listeners.lost) tell()
    },

    /** News may have been missed. Told a moment later and at a random one: not all nodes should ask together. */
    missed() {
      cancel()
      cancel = clock.after(200 + 300 * random(), () => {
        for (const tell of listeners.back) tell()
      })
    },
  }
}
