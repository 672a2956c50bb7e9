import { type AccountId, ASSISTANT, type ConversationId } from '../../kernel/ids.ts'
import type { Audience, Members, Sight } from '../../kernel/kind.ts'
import type { Place as Point } from '../thread/index.ts'
import type { Located, Tie } from './events.ts'
import type { Slug, Values } from './fields.ts'
import type { OverReason } from './over.ts'
import { isParty } from './parties.ts'
import type { Ending, Priority, Stage } from './stages.ts'
import type { Proposal, Proposed } from './suggestion.ts'
import { noTimers, type Timers } from './timers.ts'

/** As what somebody is in it. Those who work on it see what only the staff sees. */
export type Part = 'requester' | 'follower' | 'agent' | 'provider'

/** What the bot proposed, as long as nobody did anything about it. */
export type Suggested = Omit<Proposal, 'field'> &
  Pick<Extract<Proposal, { field: 'reply' }>, 'cites'> & { readonly seq: number }

/** What the staff knows besides. Nothing public is worked out from it: others fold the log without it. */
export interface StaffSide {
  readonly tags: readonly string[]
  readonly values: Values
  readonly links: Readonly<Record<ConversationId, { readonly number: string; readonly tie: Tie }>>
  /** who has the same and opened nothing; with which merged ticket they came, or null */
  readonly others: Readonly<Record<AccountId, ConversationId | null>>
  readonly asset: string | null
  /** missing in states from before there was a bot */
  readonly suggestions?: Readonly<Partial<Record<Proposed, Suggested>>>
  readonly timers: Timers
}

/** Where it went, and how it stood before: so it stands again if that was wrong. */
interface Merged {
  readonly conversation: ConversationId
  readonly number: string
  readonly before: Pick<Ticket, 'stage' | 'ending' | 'movedAt' | 'endedAt' | 'episode'>
}

export interface Ticket {
  readonly number: string
  readonly desk: Slug
  readonly version: number
  readonly title: string
  readonly category: Slug | null
  readonly priority: Priority
  readonly locked: boolean
  readonly place: Located | null
  readonly point: Point | null
  readonly values: Values
  /** the thing that it is about */
  readonly asset: string | null
  readonly origin: { readonly conversation: ConversationId; readonly message?: number | undefined } | null
  readonly stage: Stage
  readonly ending: Ending | null
  readonly requester: AccountId | null
  readonly assignee: AccountId | null
  /** since when, in ms since 1970 */
  readonly assignedAt: number | null
  readonly parts: Readonly<Record<AccountId, Part>>
  /** who came with a ticket that was merged into this one, by that ticket */
  readonly came: Readonly<Record<ConversationId, readonly AccountId[]>>
  readonly mergedInto: Merged | null
  readonly acknowledgedBy: AccountId | null
  /** the last public message by the staff: nobody answers without having read it */
  readonly answered: { readonly seq: number; readonly by: AccountId } | null
  /** the how-manieth time it is being solved */
  readonly episode: number
  /** the episode that was rated last, and how */
  readonly rated: { readonly episode: number; readonly good: boolean } | null
  /** in ms since 1970 */
  readonly openedAt: number
  readonly movedAt: number
  readonly saidAt: number
  readonly endedAt: number | null
  readonly removed: boolean
  readonly pins: readonly number[]
  /** how often the bot answered, and why it handed over; missing: it has said nothing */
  readonly bot?: { readonly answers: number; readonly over: OverReason | null }
  readonly staff: StaffSide
}

const nothing: StaffSide = { tags: [], values: {}, links: {}, others: {}, asset: null, timers: noTimers }

export const initial: Ticket = {
  number: '',
  desk: '',
  version: 0,
  title: '',
  category: null,
  priority: 'normal',
  locked: false,
  place: null,
  point: null,
  values: {},
  asset: null,
  origin: null,
  stage: 'new',
  ending: null,
  requester: null,
  assignee: null,
  assignedAt: null,
  parts: {},
  came: {},
  mergedInto: null,
  acknowledgedBy: null,
  answered: null,
  episode: 1,
  rated: null,
  openedAt: 0,
  movedAt: 0,
  saidAt: 0,
  endedAt: null,
  removed: false,
  pins: [],
  staff: nothing,
}

/** The thing that it is about, whoever said so. */
export const assetOf = ({ asset, staff }: Pick<Ticket, 'asset' | 'staff'>): string | null =>
  asset ?? staff.asset ?? null

/** A removed ticket is nobody's but the staff's, who may bring it back. */
export const members = ({ parts, removed }: Ticket): Members => (removed ? {} : parts)

export const sight = (ticket: Ticket, account: AccountId): Sight | null => {
  // what the staff alone sees is not for the bot either
  if (account === ASSISTANT) return ticket.removed || !ticket.desk ? null : { from: 1, staff: false }
  const part = members(ticket)[account]
  return part ? { from: 1, staff: !isParty(ticket, account) } : null
}

/** Those who work on the desk, where it is. */
export const audience = ({ desk, place }: Ticket): Audience | null => (desk ? { desk, path: place?.path ?? [] } : null)

/** What those outside the staff are shown of it. */
export const shown = (ticket: Ticket): Ticket => (ticket.staff === nothing ? ticket : { ...ticket, staff: nothing })
