import type { Pool } from 'pg'
import type { AccountId, ConversationId } from '../../shared/kernel/ids.ts'
import type { Stored } from '../../shared/kernel/kind.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import type { Entry, Page, ReadWish, Receipt } from '../../shared/protocol/log.ts'
import { createLook } from './look.ts'
import { ask, cells, type EventCells, ownOf, readerAt, type Standing, storedOf } from './reader.ts'

const MOST_RECEIPTS = 200

const epochOf = async (pool: Pool): Promise<string> => {
  const [row] = await ask<{ epoch: string }>(pool, 'read:epoch', 'select epoch from platform', [])
  return row!.epoch
}

/** By the primary key alone: flat in the length of the conversation and in what others hold. */
const span = async (pool: Pool, conversation: ConversationId, from: number, to: number): Promise<Stored[]> => {
  const rows = await ask<EventCells>(
    pool,
    'read:span',
    `select ${cells('e')} from event e where e.conversation = $1 and e.seq between $2 and $3 order by e.seq`,
    [conversation, from, to],
  )
  return rows.map(storedOf)
}

/**
 * What was said after the page about the messages on it: edits, reactions, removals, pins. Put in order here: asked for
 * in that order, Postgres may plan to read everything after the page.
 */
const about = async (pool: Pool, conversation: ConversationId, from: number, to: number): Promise<Stored[]> => {
  const rows = await ask<EventCells>(
    pool,
    'read:about',
    `select ${cells('e')} from event e
     where e.conversation = $1 and e.about between $2 and $3 and e.seq > $3 order by e.about, e.seq`,
    [conversation, from, to],
  )
  return rows.map(storedOf).sort((one, other) => one.seq - other.seq)
}

const receipts = async (pool: Pool, conversation: ConversationId): Promise<Receipt[]> =>
  ask<Receipt>(
    pool,
    'read:receipts',
    `select m.account, m.delivered_seq as delivered, m.read_seq as read
     from member m join account a on a.id = m.account and a.shows_receipts
     where m.conversation = $1 and m.left_seq is null order by m.account limit ${MOST_RECEIPTS}`,
    [conversation],
  )

/** The first event of a day or later, by halving: the clock of a log runs forward, near enough for a jump. */
const seqAt = async (pool: Pool, conversation: ConversationId, head: number, date: number): Promise<number> => {
  let low = 1
  let high = head
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const [event] = await span(pool, conversation, middle, middle)
    if (event && event.at < date) low = middle + 1
    else high = middle
  }
  return low
}

const place = async (pool: Pool, row: Standing, from: number, { anchor, conversation }: ReadWish): Promise<number> => {
  if (anchor === 'newest') return row.head
  if (anchor === 'oldest') return from
  if (anchor === 'unread') return row.unread_from ?? row.read_seq + 1
  if ('seq' in anchor) return anchor.seq
  return seqAt(pool, conversation, row.head, anchor.date)
}

/**
 * A page of a conversation, both ways from any anchor.
 *
 * @returns `events` without holes, oldest first, at most `before` before the anchor, itself, and `after` after it
 * @throws  Refusal `conversation.unknown`, also where it exists but not for this account
 */
export const createRead = (pool: Pool) => {
  const look = createLook(pool)
  return async (account: AccountId | null, wish: ReadWish): Promise<Page> => {
    const [epoch, seen] = await Promise.all([epochOf(pool), look(account, [wish.conversation])])
    const looked = seen.get(wish.conversation)
    if (!looked) throw new Refusal('conversation.unknown')
    const { view, author: _, place: member, ...snapshot } = looked
    const row = { ...snapshot, ...(member ?? readerAt(snapshot.head)) }

    const anchor = Math.max(view.from, Math.min(row.head, await place(pool, row, view.from, wish)))
    const from = Math.max(view.from, anchor - wish.before)
    const to = Math.min(row.head, anchor + wish.after)
    const [events, later, read] = await Promise.all([
      span(pool, wish.conversation, from, to),
      about(pool, wish.conversation, from, to),
      receipts(pool, wish.conversation),
    ])
    return {
      conversation: row.id,
      kind: row.kind,
      epoch,
      head: row.head,
      stateSeq: row.state_seq,
      state: row.state,
      from: view.from,
      own: ownOf(row),
      anchor,
      events: events.map(view.show) as Entry[],
      about: later.map(view.show) as Entry[],
      receipts: read,
    }
  }
}
export type Read = ReturnType<typeof createRead>
