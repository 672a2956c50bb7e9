import type { AccountId, ConversationId } from '../../../shared/kernel/ids.ts'
import type { Stored } from '../../../shared/kernel/kind.ts'
import { beginning } from '../../../shared/kernel/text.ts'
import { isParty, type Ticket, type TicketEvent } from '../../../shared/kinds/ticket/index.ts'
import type { Notice } from '../notice.ts'

type Telling = Pick<Notice, 'to' | 'reason'> & Partial<Pick<Notice, 'message' | 'from' | 'name'>>

const partiesOf = (ticket: Ticket): AccountId[] =>
  (Object.keys(ticket.parts) as AccountId[]).filter((account) => isParty(ticket, account))

const toWhoWorks = ({ assignee }: Ticket, reason: Notice['reason']): Telling[] =>
  assignee ? [{ to: assignee, reason }] : []

/** Whoever only has the same is told that it goes on, by its number: no words of anybody, and by nobody. */
const toOthers = (ticket: Ticket): Telling[] =>
  (Object.keys(ticket.staff.others ?? {}) as AccountId[])
    .filter((to) => !isParty(ticket, to))
    .map((to) => ({ to, reason: 'alike', from: to, name: ticket.number }))

/** Who is told of what happened to a ticket: whose matter it is of answers and moves, who works on it of what waits. */
const tellings = (event: Stored<TicketEvent>, ticket: Ticket): Telling[] => {
  const parties = (reason: Notice['reason']): Telling[] => partiesOf(ticket).map((to) => ({ to, reason }))
  switch (event.type) {
    case 'message.sent':
      return isParty(ticket, event.by)
        ? toWhoWorks(ticket, 'asked').map((telling) => ({ ...telling, message: event.seq }))
        : parties('replied').map((telling) => ({ ...telling, message: event.seq }))
    case 'note.posted':
      // whose matter it is sees no notes, and is not told that there are any
      return (event.mentions ?? [])
        .filter((to) => !isParty(ticket, to))
        .map((to) => ({ to, reason: 'mention', message: event.seq }))
    case 'ticket.moved':
      return event.follows ? [] : [...parties('progress'), ...toOthers(ticket)]
    case 'ticket.merged':
      return [...parties('progress'), ...toOthers(ticket)]
    case 'ticket.assigned':
      return event.to ? [{ to: event.to, reason: 'given' }] : []
    case 'sla.warned':
    case 'sla.breached':
      return toWhoWorks(ticket, 'overdue')
    case 'ladder.stepped':
      return event.told.map((to) => ({ to, reason: 'called' }))
    default:
      return []
  }
}

export const noticesOf = (event: Stored<TicketEvent>, ticket: Ticket, about: ConversationId): Notice[] =>
  tellings(event, ticket)
    // a time that has come is nobody's doing, whoever the house acts for
    .filter(({ to, reason }) => to !== event.by || reason === 'called' || reason === 'overdue')
    .map((telling) => ({ about, from: event.by, seq: event.seq, name: beginning(ticket.title, 80), ...telling }))
