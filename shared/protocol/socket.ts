import * as v from 'valibot'
import { AVAILABILITIES } from '../kernel/availability.ts'
import { AccountId, ConversationId } from '../kernel/ids.ts'
import type { RefusalBody } from '../kernel/refusal.ts'
import { Outcome, Sent } from './command.ts'
import { Entry, Heads, HeadsWish, Page, ReadWish, Receipt, ReceiptWish, Sync, SyncWish } from './log.ts'

export const STATUSES = ['online', 'away', 'busy', 'offline'] as const
export const Presence = v.object({
  account: AccountId,
  status: v.picklist(STATUSES),
  /** when last seen, in ms since 1970; null while online, or where it is not shown */
  seenAt: v.nullable(v.number()),
})
export type Presence = v.InferOutput<typeof Presence>

export const PresenceWish = v.strictObject({ accounts: v.pipe(v.array(AccountId), v.maxLength(200)) })
export const LookWish = v.strictObject({
  conversations: v.pipe(v.array(ConversationId), v.maxLength(100)),
  /** tell also when there may be something new to see */
  feed: v.optional(v.boolean(), false),
  /** tell also when something moved at the desks where this account works */
  queue: v.optional(v.boolean(), false),
})
/** `invisible`: others see what they would see if nobody were there */
export const StatusWish = v.strictObject({ status: v.picklist(AVAILABILITIES) })
export const TypingWish = v.strictObject({ conversation: ConversationId, on: v.boolean() })
export const ReceiptsWish = v.strictObject({ receipts: v.pipe(v.array(ReceiptWish), v.minLength(1), v.maxLength(200)) })

/** What a client asks, and what the ack holds: `{ ok: true, value }` or `{ ok: false, refusal }`. */
export const requests = {
  command: { input: Sent, output: Outcome },
  sync: { input: SyncWish, output: Sync },
  read: { input: ReadWish, output: Page },
  heads: { input: HeadsWish, output: Heads },
  receipts: { input: ReceiptsWish, output: v.null() },
  typing: { input: TypingWish, output: v.null() },
  /** somebody of the staff looks at it, or no longer */
  viewing: { input: TypingWish, output: v.null() },
  /** whom this screen shows from now on; answers how they are */
  watch: { input: PresenceWish, output: v.array(Presence) },
  /** what this screen shows from now on that it is no member of; answers what of it there is for it to see */
  look: { input: LookWish, output: v.array(ConversationId) },
  status: { input: StatusWish, output: v.null() },
} as const
export type Requests = typeof requests
export type RequestName = keyof Requests
export type RequestInput<N extends RequestName> = v.InferInput<Requests[N]['input']>
export type RequestOutput<N extends RequestName> = v.InferOutput<Requests[N]['output']>

export type Ack<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: RefusalBody }

/** What the server says by itself. */
export const News = {
  /** this connection hears everything now: the moment to catch up (SYN1) */
  ready: v.object({ account: AccountId }),
  events: v.object({ conversation: ConversationId, events: v.array(Entry) }),
  /** this account came into a conversation, changed its role, or (null) is out of it */
  membership: v.object({ conversation: ConversationId, role: v.nullable(v.string()) }),
  receipt: v.object({ conversation: ConversationId, ...Receipt.entries }),
  /** to the own devices: how far this account has read elsewhere */
  own: v.object({
    conversation: ConversationId,
    delivered: v.number(),
    read: v.number(),
    unreadFrom: v.nullable(v.number()),
  }),
  typing: v.object({ conversation: ConversationId, account: AccountId, on: v.boolean() }),
  /** the bot writes: all that it has so far, to the message `about`; empty: no more of it comes */
  writing: v.object({ conversation: ConversationId, account: AccountId, about: v.number(), text: v.string() }),
  /** to the staff alone: a colleague looks at it, or no longer */
  viewing: v.object({ conversation: ConversationId, account: AccountId, on: v.boolean() }),
  presence: v.array(Presence),
  /** what is shown of somebody whom this screen shows is not what it was */
  person: v.object({ account: AccountId }),
  /** this connection hears no more of it: whether there still is something to see, `look` says */
  unseen: v.object({ conversation: ConversationId }),
  /** there may be something new to see */
  feed: v.object({}),
  /** something moved at a desk where this account works */
  queue: v.object({}),
  /** the node may have missed something: compare heads */
  compare: v.object({}),
  /** the session is over: sign in again */
  ended: v.object({ reason: v.string() }),
  /** this node goes: come back after so many ms */
  away: v.object({ retryAfterMs: v.number() }),
} as const
export type News = { [N in keyof typeof News]: v.InferOutput<(typeof News)[N]> }

export type ClientToServer = {
  [N in RequestName]: (input: RequestInput<N>, ack: (answer: Ack<RequestOutput<N>>) => void) => void
}
export type ServerToClient = { [N in keyof News]: (news: News[N]) => void }
