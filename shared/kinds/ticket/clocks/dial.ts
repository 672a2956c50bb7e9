import { openAfter, openBetween } from '../../../kernel/hours.ts'
import { MINUTE } from '../../../kernel/time.ts'
import { isOpen, type Stage } from '../stages.ts'
import type { Clocks } from './clocks.ts'
import { type ClockName, targetOf } from './sla.ts'

export const stageOf = ({ stages }: Pick<Clocks, 'stages'>): Stage => stages.at(-1)?.[1] ?? 'closed'

const counts = ({ terms }: Clocks, clock: ClockName, stage: Stage): boolean =>
  isOpen(stage) && (clock !== 'resolution' || !['waiting', ...(terms?.pauses ?? [])].includes(stage))

/** Those times during which a clock ran, up to an instant. */
const stretches = (clocks: Clocks, clock: ClockName, until: number): [from: number, to: number][] => {
  const since = clocks.running[clock]?.since ?? until
  return clocks.stages.flatMap(([begins, stage], i) => {
    const [from, to] = [Math.max(begins, since), Math.min(clocks.stages[i + 1]?.[0] ?? until, until)]
    return to > from && counts(clocks, clock, stage) ? [[from, to]] : []
  })
}

const hoursOf = ({ terms }: Clocks) => terms?.hours ?? 'always'

export const spent = (clocks: Clocks, clock: ClockName, now: number): number =>
  stretches(clocks, clock, now).reduce((sum, [from, to]) => sum + openBetween(hoursOf(clocks), from, to), 0)

const targetMs = ({ terms, priority }: Clocks, clock: ClockName): number | null => {
  const minutes = targetOf(terms, priority, clock)
  return minutes === null ? null : minutes * MINUTE
}

/** The instant at which a share of what was promised has passed; null: it has not, and while it stands still it will not. */
export const reachedAt = (clocks: Clocks, clock: ClockName, share = 1): number | null => {
  const target = targetMs(clocks, clock)
  if (target === null) return null
  let left = Math.ceil(target * share)
  for (const [from, to] of stretches(clocks, clock, Number.POSITIVE_INFINITY)) {
    const at = openAfter(hoursOf(clocks), from, left)
    if (at === null || at <= to) return at
    left -= openBetween(hoursOf(clocks), from, to)
  }
  return null
}

/** When a running clock runs out, or ran out; null: it does not run, stands still, or nothing was promised. */
export const dueOf = (clocks: Clocks, clock: ClockName): number | null => reachedAt(clocks, clock)

/** What is left in ms of opening, standing still or not; below nothing once it ran out; null: nothing runs that was promised. */
export const remaining = (clocks: Clocks, clock: ClockName, now: number): number | null => {
  const target = targetMs(clocks, clock)
  return target === null || !clocks.running[clock] ? null : target - spent(clocks, clock, now)
}

/** Does it stand still, as long as the ticket stands where it does? */
export const isPaused = (clocks: Clocks, clock: ClockName): boolean =>
  clocks.running[clock] !== undefined && !counts(clocks, clock, stageOf(clocks))
