import { Refusal } from '../../kernel/refusal.ts'
import { DAY } from '../../kernel/time.ts'
import type { TicketEvent } from './events.ts'
import type { Acting, TicketContext } from './facts.ts'
import { type Ending, isOpen, type Stage } from './stages.ts'
import type { Ticket } from './state.ts'

type Moved = Extract<TicketEvent, { type: 'ticket.moved' }>

/** One step, if it leads anywhere. */
export const step = (
  { stage: from }: Pick<Ticket, 'stage'>,
  to: Stage,
  more: Omit<Moved, 'type' | 'from' | 'to'> = {},
): TicketEvent[] => (from === to ? [] : [{ type: 'ticket.moved', from, to, ...more }])

const said = (words: string | undefined) => (words === undefined ? {} : { words })

export const move = (ticket: Ticket, to: Stage, words: string | undefined): TicketEvent[] => {
  if (ticket.stage === 'closed') throw new Refusal('ticket.closed')
  return step(ticket, to, said(words))
}

export const close = (ticket: Ticket, ending: Ending, words: string | undefined, acting: Acting): TicketEvent[] => {
  // whoever asked may say that it is no more needed, or that it was answered; why else it ends, the staff says
  if (acting === 'party' && !['cancelled', 'fixed', 'answered'].includes(ending)) throw new Refusal('ticket.staff')
  return step(ticket, 'closed', { ending, ...said(words) })
}

/** The requester within the days that the desk gives; the staff at any time. */
export const reopen = (ticket: Ticket, words: string | undefined, acting: Acting, { at, facts }: TicketContext) => {
  if (isOpen(ticket.stage)) return []
  if (ticket.mergedInto) throw new Refusal('ticket.merged', { number: ticket.mergedInto.number })
  const days = facts.desk?.reopenDays ?? Number.POSITIVE_INFINITY
  if (acting === 'party' && at - (ticket.endedAt ?? at) > days * DAY) throw new Refusal('ticket.late')
  return step(ticket, 'open', said(words))
}

/** What being said something means for where a ticket stands: an answer begins the work, a question wakes it. */
export const followingWords = (ticket: Ticket, acting: Acting): TicketEvent[] => {
  if (acting === 'party')
    return ['waiting', 'solved'].includes(ticket.stage) ? step(ticket, 'open', { follows: 'question' }) : []
  // what the bot says is nobody's work yet
  return ticket.stage === 'new' && acting !== 'bot' ? step(ticket, 'open', { follows: 'answer' }) : []
}
