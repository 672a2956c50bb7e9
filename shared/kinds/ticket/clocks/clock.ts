import { isOpen, type Stage } from '../stages.ts'
import { type ClockEvent, type Clocks, noClocks } from './clocks.ts'
import { stageOf } from './dial.ts'
import { outcomesOf, tallied } from './outcome.ts'
import { recomputed, rung } from './ring.ts'
import type { ClockName } from './sla.ts'

type Moved = Extract<ClockEvent, { kind: 'moved' }>

type Runs = Clocks['running']
const only = (running: Runs, wanted: (clock: ClockName) => boolean): Runs =>
  Object.fromEntries(Object.entries(running).filter(([clock]) => wanted(clock as ClockName)))

const stopped = (clocks: Clocks, event: ClockEvent): Clocks => {
  const outcomes = outcomesOf(clocks, event)
  if (outcomes.length === 0) return clocks
  const ending = new Map(outcomes.map((each) => [each.clock, each]))
  return {
    ...clocks,
    running: only(clocks.running, (clock) => !ending.has(clock)),
    held: only(clocks.running, (clock) => ending.get(clock)?.met === false && !ending.get(clock)?.result),
    tally: outcomes.reduce(tallied, clocks.tally),
    last: { ...clocks.last, ...Object.fromEntries(ending) },
  }
}

/** No stage begins before the one ahead of it, whatever the server's clock said. */
const staged = (clocks: Clocks, to: Stage, at: number): Clocks => {
  const since = Math.max(at, clocks.stages.at(-1)?.[0] ?? at)
  return stageOf(clocks) === to ? clocks : { ...clocks, stages: [...clocks.stages, [since, to]] }
}

const begun = (clocks: Clocks, stage: Stage, at: number): Clocks => ({
  ...clocks,
  episode: clocks.episode + 1,
  stages: [[at, stage]],
  running: { first: { since: at }, resolution: { since: at } },
  held: {},
  bot: null,
})

const moved = (clocks: Clocks, event: Moved): Clocks =>
  isOpen(event.to) && !isOpen(stageOf(clocks))
    ? begun(clocks, event.to, event.at)
    : staged(stopped(clocks, event), event.to, event.at)

/** As if it had not been closed; where it was open, there is nothing to undo. */
const runOn = (clocks: Clocks, to: Stage, at: number): Clocks => {
  if (isOpen(stageOf(clocks))) return clocks
  return staged({ ...clocks, running: isOpen(to) ? clocks.held : {}, held: {} }, to, at)
}

const asked = (clocks: Clocks, at: number): Clocks => {
  const { first, next } = clocks.running
  if (first || next || !isOpen(stageOf(clocks))) return clocks
  return { ...clocks, running: { ...clocks.running, next: { since: at } } }
}

const answeredByBot = (clocks: Clocks, at: number): Clocks =>
  clocks.bot === null && isOpen(stageOf(clocks)) ? { ...clocks, bot: at } : clocks

/** What an event means to the clocks; the very same object where it means nothing. */
export const evolveClocks = (clocks: Clocks, event: ClockEvent): Clocks => {
  switch (event.kind) {
    case 'opened':
      return begun({ ...noClocks, priority: event.priority, terms: event.terms ?? null }, 'new', event.at)
    case 'asked':
      return asked(clocks, event.at)
    case 'answered':
      return event.by === 'staff' ? stopped(clocks, event) : answeredByBot(clocks, event.at)
    case 'moved':
      return moved(clocks, event)
    case 'unmerged':
      return runOn(clocks, event.to, event.at)
    case 'policy':
      return recomputed({ ...clocks, terms: event.terms }, event.at)
    case 'prioritised':
      return recomputed({ ...clocks, priority: event.priority }, event.at)
    case 'warned':
    case 'breached':
      return rung(clocks, event.clock, event.kind, event.due)
  }
}
