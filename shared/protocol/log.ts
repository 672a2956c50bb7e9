import * as v from 'valibot'
import { AccountId, ConversationId } from '../kernel/ids.ts'
import { KINDS } from '../kernel/kind.ts'

const seq = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2_147_483_647))

/**
 * An event as it travels: the fact with its place (`seq`, `at` in ms since 1970, `by`, `command`), or, where its words
 * were erased, its place with `erased`, or, outside its audience, its `seq` with `blank`.
 */
export const Entry = v.looseObject({
  seq,
  at: v.optional(v.number()),
  by: v.optional(AccountId),
  command: v.optional(v.string()),
  type: v.optional(v.string()),
  erased: v.optional(v.literal(true)),
  blank: v.optional(v.literal(true)),
})
export type Entry = v.InferOutput<typeof Entry>

/** How far a member has got: what reached a device, and what was read. */
export const Receipt = v.object({ account: AccountId, delivered: seq, read: seq })
export type Receipt = v.InferOutput<typeof Receipt>

/** An account's own place in a conversation. */
export const Own = v.object({
  role: v.string(),
  joined: seq,
  delivered: seq,
  read: seq,
  /** "mark unread from here", until reading goes on */
  unreadFrom: v.nullable(seq),
})
export type Own = v.InferOutput<typeof Own>

const snapshot = {
  conversation: ConversationId,
  kind: v.picklist(KINDS),
  head: seq,
  stateSeq: seq,
}

/** Where a page begins: at one end, at what is new, at a seq, or at a day (ms since 1970). */
export const Anchor = v.union([
  v.picklist(['newest', 'oldest', 'unread']),
  v.strictObject({ seq }),
  v.strictObject({ date: v.pipe(v.number(), v.integer()) }),
])
export type Anchor = v.InferOutput<typeof Anchor>

export const MOST_EVENTS = 200
const span = v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_EVENTS)), 0)
export const ReadWish = v.strictObject({
  conversation: ConversationId,
  anchor: v.optional(Anchor, 'newest'),
  /** how many events before the anchor, and how many from it on */
  before: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_EVENTS)), 50),
  after: span,
})
export type ReadWish = v.InferOutput<typeof ReadWish>

/** A piece of a log without holes, and what later events say about the messages in it. */
export const Page = v.object({
  ...snapshot,
  epoch: v.string(),
  state: v.unknown(),
  /** the first seq that this account may see at all */
  from: seq,
  own: Own,
  /** where the anchor came to lie */
  anchor: seq,
  events: v.array(Entry),
  about: v.array(Entry),
  receipts: v.array(Receipt),
})
export type Page = v.InferOutput<typeof Page>

/** `mark`: what the last sync answered; null asks for everything. `after` goes on where a page with `more` ended. */
export const SyncWish = v.strictObject({
  mark: v.optional(v.nullable(v.string()), null),
  after: v.optional(v.nullable(v.string()), null),
})
export type SyncWish = v.InferOutput<typeof SyncWish>

/** A conversation that changed since the mark. */
export const Change = v.object({
  ...snapshot,
  changedAt: v.number(),
  /** null: as it was at the mark */
  state: v.nullable(v.unknown()),
  from: seq,
  own: Own,
  /** messages of others that were not read: 100 stands for "a hundred or more" (UNR1) */
  unread: v.number(),
  /** the newest events, without holes among them */
  events: v.array(Entry),
  receipts: v.array(Receipt),
})
export type Change = v.InferOutput<typeof Change>

/** Everything that changed since a mark, in pages. A different epoch: start afresh (SYN4). */
export const Sync = v.object({
  epoch: v.string(),
  mark: v.string(),
  changes: v.array(Change),
  /** conversations that this account has left or was removed from */
  left: v.array(ConversationId),
  more: v.nullable(v.string()),
})
export type Sync = v.InferOutput<typeof Sync>

/** What is open on a screen, and what the server has of it: compared on focus and every heartbeat (SYN3). */
export const HeadsWish = v.strictObject({ conversations: v.pipe(v.array(ConversationId), v.maxLength(500)) })
export type HeadsWish = v.InferOutput<typeof HeadsWish>
export const Heads = v.object({ epoch: v.string(), heads: v.record(v.string(), seq) })
export type Heads = v.InferOutput<typeof Heads>

/** How far the caller has got, told to the others. Only ever raised; `unreadFrom` sets or (null) clears the own mark. */
export const ReceiptWish = v.strictObject({
  conversation: ConversationId,
  delivered: v.optional(seq),
  read: v.optional(seq),
  unreadFrom: v.optional(v.nullable(seq)),
})
export type ReceiptWish = v.InferOutput<typeof ReceiptWish>
