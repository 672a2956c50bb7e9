import type { AccountId, ConversationId } from '../../../shared/kernel/ids.ts'
import type { Stored } from '../../../shared/kernel/kind.ts'
import type { Ticket, TicketCommand, TicketEvent, TicketFacts } from '../../../shared/kinds/ticket/index.ts'
import type { Em } from '../../db/orm.ts'
import type { Job } from '../../log/order.ts'
import type { Announcement, ServerKind } from '../kind.ts'
import { notify } from '../notice.ts'
import { unfurl } from '../thread/unfurl.ts'
import { plantDesks } from './desks.ts'
import { factsFor } from './facts.ts'
import { offering } from './offering.ts'
import { PRESETS } from './presets/index.ts'
import { noticesOf } from './tellings.ts'
import { toRow } from './ticket.row.ts'
import { wordRows } from './words.ts'

export { type Offering, takerOf } from './offering.ts'
export { saidAt } from './origin.ts'

/** People come along with a ticket that is merged, and go with it again. */
export interface Gathering {
  readonly into: ConversationId
  readonly of: ConversationId
  /** the event it follows from */
  readonly seq: number
  readonly by: AccountId
  /** none: they go again */
  readonly accounts: readonly AccountId[]
}

const gathering = (event: Stored<TicketEvent>, ticket: Ticket, of: ConversationId): Job[] => {
  const { seq, by } = event
  if (event.type === 'ticket.merged') {
    const accounts = (Object.entries(ticket.parts) as [AccountId, string][])
      .filter(([, part]) => part === 'requester' || part === 'follower')
      .map(([account]) => account)
    return [{ task: 'gather', payload: { into: event.into, of, seq, by, accounts } satisfies Gathering }]
  }
  if (event.type !== 'ticket.unmerged') return []
  return [{ task: 'gather', payload: { into: event.of, of, seq, by, accounts: [] } satisfies Gathering }]
}

/** Somebody reported somebody, or what they said (server/jobs/reported.ts). */
export interface Report {
  readonly by: AccountId
  readonly at: number
  readonly origin: Ticket['origin']
  /** whom the reporter named */
  readonly person: string | null
}

const SAFETY = 'safety'

const reporting = (event: Stored<TicketEvent>, { desk, origin, values: { person } }: Ticket): Job[] => {
  if (event.type !== 'ticket.opened' || desk !== SAFETY) return []
  const named = typeof person === 'string' ? person : null
  return [{ task: 'reported', payload: { by: event.by, at: event.at, origin, person: named } satisfies Report }]
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
  react: (events, ticket, conversation) => [
    ...notify(events.flatMap((event) => noticesOf(event, ticket, conversation))),
    ...unfurl(events, conversation),
    ...events.flatMap((event) => [
      ...gathering(event, ticket, conversation),
      ...reporting(event, ticket),
      ...offering(event, conversation),
    ]),
  ],
}
export { createPublicHandlers } from './public.ts'
export { createDeskHandlers, createQueueHandlers } from './routes.ts'

/** Gives a house the desks that come with it, once. */
export const plantPresets = (em: Em): Promise<void> => plantDesks(em, PRESETS)
