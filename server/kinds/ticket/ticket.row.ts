import type { ConversationId } from '../../../shared/kernel/ids.ts'
import {
  assetKey,
  assetOf,
  isOpen,
  othersIn,
  PRIORITIES,
  ringsAtNext,
  type Ticket,
} from '../../../shared/kinds/ticket/index.ts'
import type { Row } from '../../log/order.ts'

/** By this row a ticket is found in a queue: a function of the state. */
export const toRow = (ticket: Ticket, conversation: ConversationId): Row => {
  const { number, desk, version, category, place, point, stage, priority, requester, assignee, title, staff } = ticket
  return {
    table: 'ticket',
    columns: {
      conversation,
      number,
      desk,
      version,
      category,
      place: place?.id ?? null,
      path: place?.path ?? [],
      lat: point?.lat ?? null,
      lon: point?.lon ?? null,
      stage,
      open: isOpen(stage),
      priority: PRIORITIES.indexOf(priority),
      requester,
      assignee,
      assigned_at: ticket.assignedAt,
      title,
      tags: staff.tags,
      others: othersIn(ticket),
      asset: assetKey(assetOf(ticket) ?? '') || null,
      opened_at: ticket.openedAt,
      moved_at: ticket.movedAt,
      said_at: ticket.saidAt,
      ended_at: ticket.endedAt,
      good: ticket.rated?.episode === ticket.episode ? ticket.rated.good : null,
      rings_at: ringsAtNext(ticket),
      removed: ticket.removed,
      merged_into: ticket.mergedInto?.conversation ?? null,
    },
  }
}
