import type { AccountId } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { TicketEvent } from './events.ts'
import type { Acting, TicketContext } from './facts.ts'
import { isOpen } from './stages.ts'
import type { Ticket } from './state.ts'

/** Did somebody say that they have the same? */
export const isOther = ({ staff }: Pick<Ticket, 'staff'>, account: AccountId): boolean =>
  Object.hasOwn(staff.others ?? {}, account)

/**
 * "Me too": of what everybody sees on the map, whoever has the same says so instead of opening another. They are counted
 * and told how it goes on; who asked, and what was said, stays between those who are in it (decision 0029).
 */
export const join = (ticket: Ticket, { actor: { account }, facts }: TicketContext, acting: Acting): TicketEvent[] => {
  if (acting === 'party') throw new Refusal('ticket.yours')
  // nobody learns by asking that there is one which is not for them
  if (facts.desk && facts.desk.publicity !== 'map')
    throw new Refusal(acting ? 'ticket.private' : 'conversation.unknown')
  if (isOther(ticket, account)) return []
  if (!isOpen(ticket.stage)) throw new Refusal('ticket.closed')
  return [{ type: 'others.joined', account }]
}

/** They take that back; or go again from where they came with a ticket that was merged. */
export const leave = (ticket: Ticket, { actor: { account } }: TicketContext, acting: Acting): TicketEvent[] => {
  const [follows, other] = [ticket.parts[account] === 'follower', isOther(ticket, account)]
  if (!acting && !other) throw new Refusal('conversation.unknown')
  if (acting === 'provider' && !other) throw new Refusal('ticket.staff')
  return [
    ...(follows ? [{ type: 'ticket.left' as const, account }] : []),
    ...(other ? [{ type: 'others.left' as const, account }] : []),
  ]
}
