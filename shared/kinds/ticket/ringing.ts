import { ringsAt } from './clocks/index.ts'
import type { TicketEvent } from './events.ts'
import type { TicketContext } from './facts.ts'
import { step } from './moving.ts'
import type { Ticket } from './state.ts'
import { closesAt } from './timers.ts'

/**
 * What time brings about, said as events that name the instant they were due at: late or twice, it is done once.
 */
export const ring = (ticket: Ticket, { at, facts }: TicketContext): TicketEvent[] => {
  const { clocks, rungs } = ticket.staff.timers
  const closing = closesAt(ticket)
  return [
    ...(clocks ? ringsAt(clocks, at) : []).map(
      ({ says, clock, due }): TicketEvent => ({ type: `sla.${says}`, clock, due }),
    ),
    ...rungs
      .filter(({ due }) => due <= at)
      .map(({ due, to }): TicketEvent => ({ type: 'ladder.stepped', due, to, told: [...(facts.reach[to] ?? [])] })),
    ...(closing !== null && closing <= at ? step(ticket, 'closed', { ending: 'fixed', follows: 'time' }) : []),
  ]
}
