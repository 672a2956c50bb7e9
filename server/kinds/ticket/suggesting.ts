import type { ConversationId } from '../../../shared/kernel/ids.ts'
import type { Stored } from '../../../shared/kernel/kind.ts'
import { isOpen, isParty, type Ticket, type TicketEvent } from '../../../shared/kinds/ticket/index.ts'
import type { Job } from '../../log/order.ts'

/** Something about a ticket is new: the bot may have something to propose to the staff (server/bot/suggesting). */
export interface Suggesting {
  readonly conversation: ConversationId
  /** the event it follows from */
  readonly seq: number
}

const isNews = (event: Stored<TicketEvent>, ticket: Ticket): boolean => {
  switch (event.type) {
    case 'ticket.opened':
    case 'ticket.transferred':
    case 'ticket.handedOver':
      return true
    case 'ticket.assigned':
      return event.why === 'claim' && !ticket.answered
    case 'message.sent':
      return isParty(ticket, event.by)
    default:
      return false
  }
}

/** What comes while it waits to be done is done with it. */
export const suggesting = (
  events: readonly Stored<TicketEvent>[],
  ticket: Ticket,
  conversation: ConversationId,
): Job[] => {
  const last = isOpen(ticket.stage) && !ticket.removed ? events.findLast((event) => isNews(event, ticket)) : undefined
  if (!last) return []
  const payload: Suggesting = { conversation, seq: last.seq }
  return [{ task: 'suggest', payload, key: `suggest ${conversation}` }]
}
