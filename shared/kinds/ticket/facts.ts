import { type AccountId, ASSISTANT, type ConversationId } from '../../kernel/ids.ts'
import type { Context } from '../../kernel/kind.ts'
import { covers, type Scope } from '../../kernel/scope.ts'
import { type Message, presumedOfThread, type ThreadFacts } from '../thread/index.ts'
import type { Desk } from './desk/index.ts'
import type { Located } from './events.ts'
import type { Part, Ticket } from './state.ts'
import type { Called } from './timers.ts'

/** What only the server knows. Where it is null the browser does not know, and takes it as right. */
export interface TicketFacts extends ThreadFacts {
  /** the desk as it was when the ticket was opened; for `ticket.transfer`, the one it goes to as it is now */
  readonly desk: Desk | null
  readonly version: number
  /** for `ticket.open`: as what the actor may open one there; null: there is no such desk for them */
  readonly opens: 'staff' | 'user' | null
  /** for `ticket.open`: a number that nobody has */
  readonly number: string
  /** is whoever asks a VIP? */
  readonly vip: boolean
  /** for `ticket.ring`: whom each step of a ladder would reach now */
  readonly reach: Readonly<Partial<Record<Called, readonly AccountId[]>>>
  /** where the actor works; null: nowhere */
  readonly scope: Scope | null
  /** the place that is named, with all in which it lies */
  readonly place: Located | null
  /** as what whoever is to be assigned works here; null: they do not */
  readonly works: 'agent' | 'provider' | null
  /** for a report: what was said there, word for word, as the log has it */
  readonly evidence: string | null
  /** the other ticket that is named, if the actor works on it too */
  readonly other: { readonly conversation: ConversationId; readonly state: Ticket } | null
}
export type TicketContext = Context<TicketFacts, Message>

export const presumes: TicketFacts = {
  ...presumedOfThread,
  desk: null,
  version: 1,
  opens: 'user',
  number: 'NEW-00-00000-0',
  vip: false,
  reach: {},
  scope: { desks: null, places: null },
  place: null,
  works: 'agent',
  evidence: null,
  other: null,
}

/** As what somebody acts in a ticket. In their own matter nobody is of the staff. */
export type Acting = 'party' | 'staff' | 'provider' | 'bot' | null

export const actingIn = (ticket: Ticket, { actor, facts }: TicketContext): Acting => {
  if (actor.account === ASSISTANT) return 'bot'
  const part: Part | undefined = ticket.parts[actor.account]
  if (part === 'requester' || part === 'follower') return 'party'
  if (part === 'provider') return 'provider'
  if (part === 'agent') return 'staff'
  return facts.scope && covers(facts.scope, { desk: ticket.desk, path: ticket.place?.path ?? [] }) ? 'staff' : null
}

/** What follows from something else is nobody's own doing: jobs act without a session. */
export const isPlatform = ({ actor }: TicketContext): boolean => actor.session === null
