import type { Pool } from 'pg'
import type { Logger } from 'pino'
import { createLookForPatterns, LOOKS_EVERY } from '../kinds/index.ts'

export interface NoticingDeps {
  readonly pool: Pool
  readonly now: () => number
  readonly newId: () => string
  readonly log: Logger
}

/**
 * Every node looks whether it is time to look for what comes more often than it did; one of them does.
 *
 * @returns stops it
 */
export const keepNoticing = ({ log, ...deps }: NoticingDeps): (() => void) => {
  const look = createLookForPatterns(deps)
  let busy = false
  const turn = async () => {
    if (busy) return
    busy = true
    try {
      await look()
    } catch (err) {
      log.warn({ err }, 'tickets: what comes at once is looked for again within a minute')
    } finally {
      busy = false
    }
  }
  // somewhat more often, so that none is left out where a node is a moment early
  const timer = setInterval(() => void turn(), LOOKS_EVERY / 4)
  timer.unref()
  return () => clearInterval(timer)
}
