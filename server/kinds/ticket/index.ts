import type { AccountId, ConversationId } from '../../../shared/kernel/ids.ts'
import type { Stored } from '../../../shared/kernel/kind.ts'
import {
  isParty,
  type Ticket,
  type TicketCommand,
  type TicketEvent,
  type TicketFacts,
} from '../../../shared/kinds/ticket/index.ts'
import type { GuestErrand } from '../../accounts/index.ts'
import type { Em } from '../../db/orm.ts'
import type { Job } from '../../log/order.ts'
import type { Announcement, ServerKind } from '../kind.ts'
import { notify } from '../notice.ts'
import { asking } from '../thread/asking.ts'
import { unfurl } from '../thread/unfurl.ts'
import { assistanceAt, isInPeoplesHands } from './assisted.ts'
import { plantDesks } from './desks.ts'
import { factsFor } from './facts.ts'
import { offering } from './offering.ts'
import { PRESETS } from './presets/index.ts'
import { suggesting } from './suggesting.ts'
import { noticesOf } from './tellings.ts'
import { toRow } from './ticket.row.ts'
import { wordRows } from './words.ts'

export * as bulkWork from './bulk/index.ts'
export { heldElsewhere, heldUnbegun } from './holding.ts'
export { type Offering, takerOf } from './offering.ts'
export { judges, saidAt } from './origin.ts'
export * as precedents from './precedents.ts'
export type { Suggesting } from './suggesting.ts'
export { deskThen, reachedThen } from './then.ts'

/** People come along with a ticket that is merged, and go with it again. */
export interface Gathering {
  readonly into: ConversationId
  readonly of: ConversationId
  /** the event it follows from */
  readonly seq: number
  readonly by: AccountId
  /** none: they go again */
  readonly accounts: readonly AccountId[]
  /** those who only said that they have the same */
  readonly others?: readonly AccountId[]
}

const gathering = (event: Stored<TicketEvent>, ticket: Ticket, of: ConversationId): Job[] => {
  const { seq, by } = event
  if (event.type === 'ticket.merged') {
    const accounts = (Object.entries(ticket.parts) as [AccountId, string][])
      .filter(([, part]) => part === 'requester' || part === 'follower')
      .map(([account]) => account)
    const others = Object.keys(ticket.staff.others ?? {}) as AccountId[]
    return [{ task: 'gather', payload: { into: event.into, of, seq, by, accounts, others } satisfies Gathering }]
  }
  if (event.type !== 'ticket.unmerged') return []
  return [{ task: 'gather', payload: { into: event.of, of, seq, by, accounts: [] } satisfies Gathering }]
}

/** Somebody reported somebody, or what they said (server/jobs/reported.ts). */
export interface Report extends Pick<Ticket, 'desk' | 'version'> {
  readonly by: AccountId
  readonly at: number
  readonly origin: Ticket['origin']
  /** whom the reporter named */
  readonly person: string | null
}

/** Whether it is a report at all, its desk says (`judges`). */
const reporting = (event: Stored<TicketEvent>, { desk, version, origin, values: { person } }: Ticket): Job[] => {
  const named = typeof person === 'string' ? person : null
  if (event.type !== 'ticket.opened' || !(origin || named)) return []
  const payload: Report = { by: event.by, at: event.at, desk, version, origin, person: named }
  return [{ task: 'reported', payload }]
}

/** A guest has no list of their own to find it in: a letter leads them there (server/accounts/guest-letters.ts). */
const leading = ({ type }: Stored<TicketEvent>, { requester }: Ticket, conversation: ConversationId): Job[] => {
  if (type !== 'ticket.opened' || !requester) return []
  const payload: GuestErrand = { errand: 'ticketOpened', account: requester, conversation }
  return [{ task: 'errand', payload }]
}

/** Whoever works there sees it move, and where it went. */
const announces = (events: readonly Stored<TicketEvent>[], { desk }: Ticket): Announcement[] => {
  const left = events.flatMap((event) => (event.type === 'ticket.transferred' ? [event.from] : []))
  return [...new Set([desk, ...left])].map((one) => ({ to: 'desk', desk: one }))
}

/** Everything the server knows about tickets. Nothing outside this folder imports past this file. */
export const ticketKind: ServerKind<Ticket, TicketEvent, TicketCommand, TicketFacts> = {
  authorise: factsFor,
  row: toRow,
  rows: wordRows,
  announces,
  assists: assistanceAt,
  react: (events, ticket, conversation) => [
    ...notify(events.flatMap((event) => noticesOf(event, ticket, conversation))),
    ...unfurl(events, conversation),
    ...asking(events, conversation, ({ by }) => isParty(ticket, by) && !isInPeoplesHands(ticket)),
    ...suggesting(events, ticket, conversation),
    ...events.flatMap((event) => [
      ...gathering(event, ticket, conversation),
      ...reporting(event, ticket),
      ...offering(event, conversation),
      ...leading(event, ticket, conversation),
    ]),
  ],
}
export { createBulkHandlers } from './bulk/index.ts'
export { createKeptDeskHandlers } from './kept-desks.ts'
export { createNearHandlers } from './near.ts'
export { createLookForPatterns, createPatternHandlers, LOOKS_EVERY } from './patterns/index.ts'
export { createPublicHandlers } from './public.ts'
export { createDeskHandlers, createQueueHandlers } from './routes.ts'
export { createViewHandlers } from './view-routes.ts'

/** Gives a house the desks that come with it, once. */
export const plantPresets = (em: Em): Promise<void> => plantDesks(em, PRESETS)
