import type { ConversationId } from '../../shared/kernel/ids.ts'
import { SECOND } from '../../shared/kernel/time.ts'
import { backoff, type Clock, type Socket } from '../net/index.ts'
import { type Conversation, type OwnWish, wished } from './conversation.ts'
import type { Conversations } from './conversations.ts'
import { isOwn } from './own.ts'
import type { Store } from './store.ts'

/** What arrived is told a moment later and together, what was read a little sooner. */
const SOON = SECOND
const SOONER = SECOND / 4
const MOST = 200
/** Where so many are, nobody is told who got what: server/hub/receipts.ts. */
const CROWD = 100

/** A receipt that the server may not have: said again when the device is back. */
export interface ReceiptKept {
  readonly conversation: ConversationId
  readonly wish: OwnWish
}

export interface ReceiptsPorts {
  readonly socket: Pick<Socket, 'request' | 'connection'>
  readonly conversations: Conversations
  readonly store: Pick<Store, 'write'>
  readonly clock: Clock
  readonly random: () => number
}

/** The second wish after the first, as one: the server merges them alike. */
const merged = (one: OwnWish | null, other: OwnWish): OwnWish => {
  const delivered = Math.max(one?.delivered ?? 0, other.delivered ?? 0)
  const read = Math.max(one?.read ?? 0, other.read ?? 0)
  const mark = other.unreadFrom === undefined ? (other.read ? null : one?.unreadFrom) : other.unreadFrom
  return {
    ...(delivered > 0 && { delivered }),
    ...(read > 0 && { read }),
    // reading on takes the mark back by itself
    ...(mark !== undefined && !(mark === null && read > 0) && { unreadFrom: mark }),
  }
}

/**
 * Tells how far this device has got. Shown here at once; kept until the server has answered, and said again as long as
 * it has not.
 */
export const createReceipts = ({ socket, conversations, store, clock, random }: ReceiptsPorts) => {
  const untold = new Set<ConversationId>()
  let planned: { readonly at: number; readonly cancel: () => void } | null = null
  let telling = false
  let failures = 0

  const plan = (ms: number) => {
    const at = clock.now() + ms
    if (planned && planned.at <= at) return
    planned?.cancel()
    planned = { at, cancel: clock.after(ms, () => void tell()) }
  }

  const wish = (conversation: Conversation, more: OwnWish, ms: number) => {
    conversation.wish = merged(conversation.wish, more)
    untold.add(conversation.id)
    conversations.touch(conversation.id)
    store.write({ receipts: [{ conversation: conversation.id, wish: conversation.wish }] }).catch(() => undefined)
    plan(ms)
  }

  const tell = async () => {
    planned?.cancel()
    planned = null
    if (telling || socket.connection !== 'ready') return
    const batch = [...untold].slice(0, MOST).flatMap((id) => conversations.get(id) ?? [])
    for (const id of [...untold]) if (!conversations.get(id)) untold.delete(id)
    const told = batch.flatMap((conversation) => (conversation.wish ? [{ conversation, wish: conversation.wish }] : []))
    if (told.length === 0) return
    telling = true
    try {
      const receipts = told.map(({ conversation: { id }, wish }) => ({ conversation: id, ...wish }))
      await socket.request('receipts', { receipts })
      failures = 0
      for (const one of told) heard(one)
    } catch {
      failures += 1
    }
    telling = false
    if (untold.size > 0) plan(SOON + (failures > 0 ? backoff(failures, random()) : 0))
  }

  /** The server has it: from now on it is confirmed, unless more was wished for meanwhile. */
  const heard = ({ conversation, wish }: { conversation: Conversation; wish: OwnWish }) => {
    const { confirmed } = conversation
    confirmed.place(wished(confirmed.own, wish, confirmed.head))
    if (conversation.wish === wish) {
      conversation.wish = null
      untold.delete(conversation.id)
      store.write({ told: [conversation.id] }).catch(() => undefined)
    }
    conversations.touch(conversation.id)
  }

  /** Events of others reached this device. */
  conversations.fresh.on(({ conversation, entries }) => {
    const { confirmed } = conversation
    if (!isOwn(confirmed.kind, confirmed.state, conversation.actor.account)) return // nobody waits for it to arrive
    const last = entries.findLast((entry) => confirmed.isNews(entry))?.seq ?? 0
    if (last <= conversation.own.delivered) return
    if (Object.keys(confirmed.kind.members(confirmed.state)).length > CROWD) return
    wish(conversation, { delivered: last }, SOON)
  })

  return {
    /** Somebody sees the newest of it. */
    read(conversation: Conversation) {
      const { read, unreadFrom } = conversation.own
      const { head } = conversation.confirmed
      if (head > read || unreadFrom !== null) wish(conversation, { read: head }, SOONER)
    },
    /** Marks it unread from there on, or (null) takes the mark back. */
    mark(conversation: Conversation, unreadFrom: number | null) {
      wish(conversation, { unreadFrom }, 0)
    },
    /** What the device could not tell before it was left. */
    restore(kept: readonly ReceiptKept[]) {
      for (const { conversation: id, wish } of kept) {
        const conversation = conversations.get(id)
        if (!conversation) continue
        conversation.wish = wish
        untold.add(id)
        conversations.touch(id)
      }
    },
    resume() {
      failures = 0
      if (untold.size > 0) plan(SOONER)
    },
    stop: () => planned?.cancel(),
  }
}
export type Receipts = ReturnType<typeof createReceipts>
