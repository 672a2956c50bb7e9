import type { Clocks, Running } from './clocks.ts'
import { dueOf, reachedAt } from './dial.ts'
import { CLOCKS, type ClockName } from './sla.ts'

/** Something that is to be said of a clock: that it runs short, or that it ran out. */
export interface Ring {
  readonly clock: ClockName
  readonly says: 'warned' | 'breached'
  /** from when on it is to be said */
  readonly due: number
  /** when the clock runs out */
  readonly limit: number
}

const ringsOf = (clocks: Clocks, clock: ClockName): Ring[] => {
  const { warned, breached } = clocks.running[clock] ?? { breached: true }
  const limit = breached ? null : dueOf(clocks, clock)
  if (limit === null) return []
  const warning = warned ? null : reachedAt(clocks, clock, clocks.terms?.warnAt)
  return [
    ...(warning === null ? [] : [{ clock, says: 'warned' as const, due: warning, limit }]),
    { clock, says: 'breached', due: limit, limit },
  ]
}

/** All that is still to be said, if nothing happens before. */
export const rings = (clocks: Clocks): Ring[] => CLOCKS.flatMap((clock) => ringsOf(clocks, clock))

/** The first of it: what wakes the sweeper. */
export const nextRing = (clocks: Clocks): Ring | null => rings(clocks).sort((a, b) => a.due - b.due)[0] ?? null

/** What is to be said now. Of a clock that ran out nobody is warned any more. */
export const ringsAt = (clocks: Clocks, now: number): Ring[] => {
  const due = rings(clocks).filter((ring) => ring.due <= now)
  return due.filter(
    ({ clock, says }) => says === 'breached' || !due.some((o) => o.clock === clock && o.says === 'breached'),
  )
}

/** Said is what would still have to be said by now under the new terms; the rest is yet to come, and to be said anew. */
const stillSaid = (clocks: Clocks, clock: ClockName, { since, warned, breached }: Running, now: number): Running => {
  const passed = (share?: number) => (reachedAt(clocks, clock, share) ?? Number.POSITIVE_INFINITY) <= now
  return {
    since,
    ...(warned && passed(clocks.terms?.warnAt) && { warned }),
    ...(breached && passed() && { breached }),
  }
}

export const recomputed = (clocks: Clocks, now: number): Clocks => ({
  ...clocks,
  running: Object.fromEntries(
    CLOCKS.flatMap((clock) => {
      const running = clocks.running[clock]
      return running ? [[clock, stillSaid(clocks, clock, running, now)]] : []
    }),
  ),
})

/** A ring that is late, doubled, or of a due time that holds no more means nothing. */
export const rung = (clocks: Clocks, clock: ClockName, says: 'warned' | 'breached', due: number): Clocks => {
  const running = clocks.running[clock]
  const awaited = rings(clocks).some((ring) => ring.clock === clock && ring.says === says && ring.due === due)
  if (!running || !awaited) return clocks
  const said: Running = { ...running, warned: true, ...(says === 'breached' && { breached: true }) }
  return { ...clocks, running: { ...clocks.running, [clock]: said } }
}
