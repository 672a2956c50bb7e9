import { evolveClocks } from './clock.ts'
import { type ClockEvent, noClocks, type Outcome, type Tally } from './clocks.ts'
import { outcomesOf, tallied } from './outcome.ts'
import type { ClockName, Terms } from './sla.ts'

/** Every clock that ended in a ticket's life, in the order in which they did. */
export const outcomesIn = (life: readonly ClockEvent[]): Outcome[] => {
  const ended: Outcome[] = []
  life.reduce((clocks, event) => {
    ended.push(...outcomesOf(clocks, event))
    return evolveClocks(clocks, event)
  }, noClocks)
  return ended
}

const PROMISES: ReadonlySet<ClockEvent['kind']> = new Set(['policy', 'warned', 'breached'])

/** The same life under other terms, from its beginning to its end; priorities stay what they were. */
const under = (terms: Terms | null, life: readonly ClockEvent[]): ClockEvent[] =>
  life.flatMap((event): ClockEvent[] => {
    if (event.kind === 'opened') return [{ ...event, terms }]
    return PROMISES.has(event.kind) ? [] : [event]
  })

/** One end of a clock that would have been another; null: it would not have ended then. */
export interface Difference<Id> {
  readonly ticket: Id
  readonly was: Outcome | null
  readonly would: Outcome | null
}

export interface WhatIf<Id> {
  readonly was: Readonly<Record<ClockName, Tally>>
  readonly would: Readonly<Record<ClockName, Tally>>
  readonly differences: readonly Difference<Id>[]
}

const byEnd = (outcomes: readonly Outcome[]): ReadonlyMap<string, Outcome> =>
  new Map(outcomes.map((each) => [`${each.clock} ${each.since} ${each.at}`, each]))

const differencesOf = <Id>(ticket: Id, was: readonly Outcome[], would: readonly Outcome[]): Difference<Id>[] => {
  const [before, after] = [byEnd(was), byEnd(would)]
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((end) => ({ ticket, was: before.get(end) ?? null, would: after.get(end) ?? null }))
    .filter((each) => (each.was?.result ?? null) !== (each.would?.result ?? null))
}

/**
 * What would have been kept and missed under other terms by tickets as they were lived: in this reckoning nobody works
 * faster because more is promised.
 *
 * @param tickets  with what happened to each, in order
 * @param terms    the same for all, made with `termsOf(policy, calendars, 0)`: so its calendar is made ready once
 * @param period   which ends count, in ms since 1970; the second instant is not in it
 * @returns        sums, and all that makes them differ
 */
export const whatIf = <Id>(
  tickets: Iterable<readonly [Id, readonly ClockEvent[]]>,
  terms: Terms | null,
  [from, until]: readonly [from: number, until: number],
): WhatIf<Id> => {
  let [was, would] = [noClocks.tally, noClocks.tally]
  const differences: Difference<Id>[] = []
  const within = ({ at }: Outcome) => at >= from && at < until
  for (const [ticket, life] of tickets) {
    const [lived, otherwise] = [outcomesIn(life).filter(within), outcomesIn(under(terms, life)).filter(within)]
    was = lived.reduce(tallied, was)
    would = otherwise.reduce(tallied, would)
    differences.push(...differencesOf(ticket, lived, otherwise))
  }
  return { was, would, differences }
}
