import type { Fact, Kind } from '../../kernel/kind.ts'
import { type Message, thread } from '../thread/index.ts'
import { TicketCommand } from './commands.ts'
import { decide } from './decide.ts'
import { FOR_STAFF, TicketEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { presumes, type TicketFacts } from './facts.ts'
import { audience, initial, members, shown, sight, type Ticket } from './state.ts'

export { assetKey } from './asset.ts'
export type { TicketCommand } from './commands.ts'
export { describeTicket, ENDING_WORDS, PRIORITY_WORDS, STAGE_WORDS } from './describe.ts'
export {
  LONGEST_TAG,
  LONGEST_TITLE,
  type Located,
  MOST_TAGS,
  Tag,
  type TicketEvent,
  TicketNumber,
  type Tie,
  Words,
} from './events.ts'
export type { TicketFacts } from './facts.ts'
export { type Field, faultsIn, fieldsIn, fitsField, isBlankValue, Slug, type Value, Values } from './fields.ts'
export { type Blanks, commandsOf, fill } from './macros.ts'
export { checkOf, readNumber, SIGNS } from './number.ts'
export { isOther } from './others.ts'
export { OVER_REASONS, type OverReason } from './over.ts'
export { isParty, othersIn } from './parties.ts'
export { ENDINGS, Ending, isOpen, PRIORITIES, Priority, STAGES, Stage } from './stages.ts'
export { assetOf, type Part, type Suggested, type Ticket } from './state.ts'
export { type Because, PROPOSED, Proposal, type Proposed } from './suggestion.ts'
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
  strangers: ['ticket.join', 'ticket.leave'],
}
