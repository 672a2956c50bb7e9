import type { Fact, Kind } from '../../kernel/kind.ts'
import { type Message, thread } from '../thread/index.ts'
import { TicketCommand } from './commands.ts'
import { decide } from './decide.ts'
import { FOR_STAFF, TicketEvent } from './events.ts'
import { presumes, type TicketFacts } from './facts.ts'
import { audience, evolve, initial, members, shown, sight, type Ticket } from './state.ts'

export type { TicketCommand } from './commands.ts'
export { describeTicket, ENDING_WORDS, PRIORITY_WORDS, STAGE_WORDS } from './describe.ts'
export { LONGEST_TITLE, type Located, type TicketEvent, TicketNumber, type Tie } from './events.ts'
export type { TicketFacts } from './facts.ts'
export { type Field, faultsIn, fieldsIn, fitsField, isBlankValue, Slug, type Value, Values } from './fields.ts'
export { ENDINGS, Ending, isOpen, PRIORITIES, Priority, STAGES, Stage } from './stages.ts'
export { isParty, type Part, type Ticket } from './state.ts'
export { type Called, type Rung, ringsAtNext } from './timers.ts'

/** It may have gone to where others work. */
const NARROWING: ReadonlySet<string> = new Set([
  'ticket.transferred',
  'ticket.located',
  'ticket.assigned',
  'ticket.removed',
])

/** A matter that somebody brings to a desk, and those who work on it answer as a conversation. */
export const ticket: Kind<Ticket, TicketEvent, TicketCommand, TicketFacts, Message> = {
  ...thread,
  name: 'ticket',
  event: TicketEvent,
  command: TicketCommand,
  initial,
  evolve,
  decide,
  presumes,
  members,
  sight,
  audience,
  shown,
  staff: ['agent', 'provider'],
  narrows: ({ type }: Fact) => NARROWING.has(type),
  forStaff: (event: Fact) => FOR_STAFF.has(event.type),
  founders: ['ticket.open'],
  strangers: [],
}
