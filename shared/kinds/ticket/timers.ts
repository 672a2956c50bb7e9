import * as v from 'valibot'
import { type AccountId, ASSISTANT } from '../../kernel/ids.ts'
import type { Stored } from '../../kernel/kind.ts'
import { DAY, MINUTE } from '../../kernel/time.ts'
import {
  type ClockEvent,
  type Clocks,
  evolveClocks,
  nextRing,
  noClocks,
  type Policy,
  Terms,
  termsOf,
} from './clocks/index.ts'
import type { Desk } from './desk/index.ts'
import type { TicketEvent } from './events.ts'
import { isOpen } from './stages.ts'
import type { Ticket } from './state.ts'

/** Who is told when nobody answers: those on duty there, those of them who are near, whoever is above them all. */
export const CALLED = ['duty', 'near', 'superadmin'] as const
export type Called = (typeof CALLED)[number]

/** One step of a ladder: at this instant, if nobody has said by then that they are on it. */
export const Rung = v.strictObject({ due: v.number(), to: v.picklist(CALLED), km: v.optional(v.number()) })
export type Rung = v.InferOutput<typeof Rung>

/** What time will do with a ticket, all of it said when it is opened or goes to another desk. */
export const Plan = v.strictObject({
  terms: v.nullable(Terms),
  rungs: v.pipe(v.array(Rung), v.maxLength(10)),
  /** so many days after it was solved it is closed by itself */
  closeDays: v.pipe(v.number(), v.integer(), v.minValue(1)),
})
export type Plan = v.InferOutput<typeof Plan>

/** Where all of that stands. */
export interface Timers {
  readonly clocks: Clocks | null
  /** those to come, the next first */
  readonly rungs: readonly Rung[]
  readonly closeDays: number | null
  /** as they stood before it was merged: so they stand again if that was wrong */
  readonly parked?: Timers
}
export const noTimers: Timers = { clocks: null, rungs: [], closeDays: null }

const policyFor = ({ sla = [] }: Desk, vip: boolean): Policy | null =>
  (sla.find((one) => vip && one.vip) ?? sla.find((one) => !one.vip))?.policy ?? null

/**
 * What a desk plans for a ticket.
 *
 * @param opened  when it was opened, in ms since 1970: its clocks count from there
 * @param at      when it came to this desk: its ladder begins there
 */
export const planOf = (desk: Desk, opened: number, at: number, vip: boolean): Plan => {
  const policy = policyFor(desk, vip)
  return {
    terms: policy && termsOf(policy, desk.calendars ?? {}, opened),
    rungs: (desk.ladder ?? []).map(({ after, ...rung }) => ({ due: at + after * MINUTE, ...rung })),
    closeDays: desk.closeDays,
  }
}

/** What an event means to the clocks of a ticket. */
const ticks = (event: Stored<TicketEvent>, party: (account: AccountId) => boolean): ClockEvent | null => {
  const { at } = event
  switch (event.type) {
    case 'message.sent':
      if (event.by === ASSISTANT) return { kind: 'answered', by: 'bot', at }
      return party(event.by) ? { kind: 'asked', at } : { kind: 'answered', by: 'staff', at }
    case 'ticket.moved':
      return { kind: 'moved', to: event.to, ending: event.ending ?? null, at }
    case 'ticket.merged':
      return { kind: 'moved', to: 'closed', ending: 'duplicate', at }
    case 'ticket.prioritised':
      return { kind: 'prioritised', priority: event.to, at }
    case 'sla.warned':
      return { kind: 'warned', clock: event.clock, due: event.due, at }
    case 'sla.breached':
      return { kind: 'breached', clock: event.clock, due: event.due, at }
    default:
      return null
  }
}

const planned = (ticket: Ticket, { plan, at }: Stored<Extract<TicketEvent, { type: 'timers.set' }>>): Timers => {
  const { terms = null, rungs = [], closeDays = null } = plan ?? {} // from an age that said something else
  const before = ticket.staff.timers.clocks
  const opened: ClockEvent = { kind: 'opened', at: ticket.openedAt, priority: ticket.priority, terms }
  const clocks = before ? evolveClocks(before, { kind: 'policy', terms, at }) : evolveClocks(noClocks, opened)
  return { clocks, rungs, closeDays }
}

/** One of them has been: two that are due at once are two. */
const without = (rungs: readonly Rung[], { due, to }: Pick<Rung, 'due' | 'to'>): readonly Rung[] =>
  rungs.filter((rung) => rung.due !== due || rung.to !== to)

/** @param party  is this one of those whose matter it is? */
export const evolveTimers = (
  ticket: Ticket,
  event: Stored<TicketEvent>,
  party: (account: AccountId) => boolean,
): Timers => {
  const { timers } = ticket.staff
  if (event.type === 'timers.set') return planned(ticket, event)
  if (event.type === 'ladder.stepped') return { ...timers, rungs: without(timers.rungs, event) }
  const isSeen = event.type === 'ticket.acknowledged' || (event.type === 'ticket.assigned' && event.why === 'claim')
  if (isSeen) return timers.rungs.length > 0 ? { ...timers, rungs: [] } : timers
  if (event.type === 'ticket.unmerged') return timers.parked ?? timers
  const open = event.type === 'ticket.moved' ? isOpen(event.to) : event.type !== 'ticket.merged'
  const rungs = open ? timers.rungs : noTimers.rungs
  const clocks = clocksAfter(ticket, event, party)
  if (event.type === 'ticket.merged') return clocks ? { ...timers, clocks, rungs, parked: timers } : timers
  const same = clocks === timers.clocks && rungs.length === timers.rungs.length
  return same ? timers : { ...timers, clocks, rungs }
}

const clocksAfter = (
  ticket: Ticket,
  event: Stored<TicketEvent>,
  party: (account: AccountId) => boolean,
): Clocks | null => {
  const { clocks } = ticket.staff.timers
  const tick = clocks && ticks(event, party)
  return tick ? evolveClocks(clocks, tick) : clocks
}

/** When it closes by itself, if nobody says anything; null: it does not. */
export const closesAt = ({ stage, endedAt, staff }: Ticket): number | null =>
  stage === 'solved' && endedAt !== null && staff.timers.closeDays !== null
    ? endedAt + staff.timers.closeDays * DAY
    : null

/** When time will next do something with it, in ms since 1970; null: never, as it stands. */
export const ringsAtNext = (ticket: Ticket): number | null => {
  if (ticket.removed) return null
  const { clocks, rungs } = ticket.staff.timers
  const times = [clocks && nextRing(clocks)?.due, rungs[0]?.due, closesAt(ticket)].filter(
    (at) => typeof at === 'number',
  )
  return times.length > 0 ? Math.min(...times) : null
}
