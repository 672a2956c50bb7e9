import { DAY, HOUR, MINUTE } from '../../../../shared/kernel/time.ts'
import type { Clocks } from '../../../../shared/kinds/ticket/clocks/index.ts'
import { CLOCKS, type ClockName, dueOf, isPaused, remaining } from '../../../../shared/kinds/ticket/clocks/index.ts'

/** How one clock stands at an instant. */
export interface Dial {
  readonly clock: ClockName
  /** in ms of opening; below nothing once it ran out */
  readonly left: number
  readonly due: number | null
  /** in ms by the clock on the wall, nights and holidays included; null: it stands still */
  readonly until: number | null
  readonly paused: boolean
  readonly stands: 'fine' | 'soon' | 'late'
}

/** The clocks that run and were promised to end in time; the most pressing first. */
export const dialsOf = (clocks: Clocks | null, now: number): readonly Dial[] =>
  CLOCKS.flatMap((clock): Dial[] => {
    const left = clocks && remaining(clocks, clock, now)
    if (!clocks || left === null) return []
    const warned = clocks.running[clock]?.warned === true
    const stands = left < 0 ? 'late' : warned ? 'soon' : 'fine'
    const due = dueOf(clocks, clock)
    return [{ clock, left, due, until: due === null ? null : due - now, paused: isPaused(clocks, clock), stands }]
  }).sort((one, other) => one.left - other.left)

/** A length of opening hours. A day of theirs is no day of 24 hours, so it is not told in days. */
export const openingOf = (ms: number): { readonly hours: number; readonly minutes: number } => {
  const all = Math.abs(ms)
  return { hours: Math.floor(all / HOUR), minutes: Math.floor((all % HOUR) / MINUTE) }
}

/** A length of time by the clock on the wall, in its two largest parts. */
export const lengthOf = (ms: number): { readonly days: number; readonly hours: number; readonly minutes: number } => {
  const all = Math.abs(ms)
  const days = Math.floor(all / DAY)
  const hours = Math.floor((all % DAY) / HOUR)
  return { days, hours, minutes: days > 0 ? 0 : Math.floor((all % HOUR) / MINUTE) }
}
