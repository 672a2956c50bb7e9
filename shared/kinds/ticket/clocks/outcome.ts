import { type Ending, isOpen } from '../stages.ts'
import type { ClockEvent, Clocks, Outcome, Running } from './clocks.ts'
import { dueOf, spent } from './dial.ts'
import { type ClockName, targetOf } from './sla.ts'

/** To be closed for one of these is to be solved; for any other, it is nobody's merit. */
const SETTLED: readonly (Ending | null | undefined)[] = ['fixed', 'answered', 'rejected']

/** Which clocks an event stops, and whether what they waited for has happened. */
const stoppedBy = (event: ClockEvent): (readonly [ClockName, met: boolean])[] => {
  if (event.kind === 'answered' && event.by === 'staff') return [['first', true] as const, ['next', true] as const]
  if (event.kind !== 'moved' || isOpen(event.to)) return []
  return [
    ['first', false] as const,
    ['next', false],
    ['resolution', event.to === 'solved' || SETTLED.includes(event.ending)],
  ]
}

const outcome = (clocks: Clocks, clock: ClockName, { since }: Running, at: number, met: boolean): Outcome => {
  const { terms, priority, episode } = clocks
  const [due, target] = [dueOf(clocks, clock), targetOf(terms, priority, clock)]
  const result = due !== null && due <= at ? 'missed' : met && target !== null ? 'kept' : null
  const [calendar, business] = [Math.max(at - since, 0), spent(clocks, clock, at)]
  return {
    clock,
    episode,
    since,
    at,
    met,
    result,
    due,
    target,
    policy: terms?.id ?? null,
    priority,
    calendar,
    business,
  }
}

/**
 * The clocks that this event ends, and how: one entry each, for reports.
 *
 * @param clocks  as they stood right before it
 */
export const outcomesOf = (clocks: Clocks, event: ClockEvent): Outcome[] =>
  stoppedBy(event).flatMap(([clock, met]) => {
    const running = clocks.running[clock]
    return running ? [outcome(clocks, clock, running, event.at, met)] : []
  })

export const tallied = (tally: Clocks['tally'], { clock, result }: Outcome): Clocks['tally'] =>
  result ? { ...tally, [clock]: { ...tally[clock], [result]: tally[clock][result] + 1 } } : tally
