import type { ConversationId } from '../../../shared/kernel/ids.ts'
import type { Stored } from '../../../shared/kernel/kind.ts'
import type { TicketEvent, Value } from '../../../shared/kinds/ticket/index.ts'
import type { RowChange } from '../../log/order.ts'

const plain = (value: Value | null): string => (typeof value === 'string' ? value : '')

/** The words by which a ticket is found, as they were said; null: this event says none. */
const said = (event: Stored<TicketEvent>): string | null => {
  switch (event.type) {
    case 'ticket.opened':
      return [event.number, event.title, ...Object.values(event.values ?? {}).map(plain)].filter(Boolean).join('\n')
    case 'ticket.renamed':
      return event.to
    case 'ticket.changed':
    case 'staff.changed':
      return plain(event.to)
    case 'message.sent':
    case 'note.posted':
      return event.text ?? ''
    default:
      return null
  }
}

/** Only queues look for them, and those are for the staff: notes are among them. What was taken back is not. */
export const wordRows = (event: Stored<TicketEvent>, conversation: ConversationId): RowChange[] => {
  const row = (seq: number, words: string | null): RowChange[] => {
    const columns = words === null ? null : { words: words.normalize('NFC').toLowerCase() }
    return [{ table: 'ticket_words', key: { conversation, seq }, columns }]
  }
  if (event.type === 'message.edited') return row(event.target, event.text ?? null)
  if (event.type === 'message.removed') return row(event.target, null)
  const words = said(event)
  return words ? row(event.seq, words) : []
}
