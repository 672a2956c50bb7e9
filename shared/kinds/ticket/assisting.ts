import { Refusal } from '../../kernel/refusal.ts'
import type { TicketCommand } from './commands.ts'
import type { TicketEvent } from './events.ts'
import type { Acting, TicketContext } from './facts.ts'
import type { Suggested, Ticket } from './state.ts'
import type { Proposal, Proposed } from './suggestion.ts'

type Wish<T extends TicketCommand['type']> = Extract<TicketCommand, { type: T }>

/** Does what a field's own command does. */
export type Apply = (field: Exclude<Proposed, 'reply'>, value: string) => readonly TicketEvent[]

/** The bot hands over for any reason, whoever asked because they want to. It is done once. */
export const handOver = (
  ticket: Ticket,
  { reason, summary, tried }: Wish<'ticket.handOver'>,
  acting: Acting,
): TicketEvent[] => {
  if (acting !== 'bot' && reason !== 'asked') throw new Refusal('auth.forbidden')
  if (ticket.bot?.over) return []
  const said = acting === 'bot' && summary !== undefined
  return [
    { type: 'ticket.handedOver', reason },
    ...(said ? [{ type: 'handover.summed' as const, summary, ...(tried && { tried }) }] : []),
  ]
}

const standsIn = ({ staff }: Ticket, { field, value }: Proposal): boolean => staff.suggestions?.[field]?.value === value

/** Is it so already? Then there is nothing to propose. */
const isSo = (ticket: Ticket, { field, value }: Proposal): boolean => {
  switch (field) {
    case 'category':
      return ticket.category === value
    case 'priority':
      return ticket.priority === value || ticket.locked
    case 'place':
      return ticket.place?.id === value
    case 'assignee':
      return ticket.assignee === value
    case 'reply':
      return false
  }
}

/** The bot proposes; what the desk lets it do by itself is done at once. Refused where somebody spoke meanwhile. */
export const suggest = (
  ticket: Ticket,
  { proposals, from, unproven }: Wish<'suggestion.make'>,
  { facts, head, spoken }: TicketContext,
  apply: Apply,
): TicketEvent[] => {
  if (spoken) throw new Refusal('bot.spoken')
  const events: TicketEvent[] = []
  for (const proposal of proposals.filter((one) => !isSo(ticket, one) && !standsIn(ticket, one))) {
    const { field, value } = proposal
    events.push({ type: 'suggestion.made', proposal, from })
    if (field === 'reply' || facts.desk?.bot?.[field] !== 'auto' || unproven?.includes(field)) continue
    const suggestion = head + events.length
    events.push({ type: 'suggestion.accepted', suggestion, field, automatic: true }, ...apply(field, value))
  }
  return events
}

const suggestedAs = ({ staff }: Ticket, seq: number): readonly [Proposed, Suggested] => {
  const found = Object.entries(staff.suggestions ?? {}).find(([, one]) => one?.seq === seq)
  if (!found) throw new Refusal('suggestion.unknown')
  return found as [Proposed, Suggested]
}

/** Somebody of the staff does what was proposed, or something else of the kind. */
export const takeUp = (ticket: Ticket, { suggestion, value }: Wish<'suggestion.take'>, apply: Apply): TicketEvent[] => {
  const [field, proposed] = suggestedAs(ticket, suggestion)
  if (field === 'reply') throw new Refusal('suggestion.unknown')
  const edited = value !== undefined && value !== proposed.value
  const type = edited ? 'suggestion.edited' : 'suggestion.accepted'
  return [{ type, suggestion, field }, ...apply(field, value ?? proposed.value)]
}

export const dismiss = (ticket: Ticket, suggestion: number): TicketEvent[] => [
  { type: 'suggestion.dismissed', suggestion, field: suggestedAs(ticket, suggestion)[0] },
]

/** A reply that was proposed is taken by sending it: as it stood, or with other words. */
export const takenReply = (ticket: Ticket, { suggestion, text }: Wish<'message.send'>): TicketEvent[] => {
  if (suggestion === undefined) return []
  const [field, { value }] = suggestedAs(ticket, suggestion)
  if (field !== 'reply') throw new Refusal('suggestion.unknown')
  return [{ type: text === value ? 'suggestion.accepted' : 'suggestion.edited', suggestion, field }]
}
