import type { Pool } from 'pg'
import type { AccountId, ConversationId } from '../../shared/kernel/ids.ts'
import type { Stored } from '../../shared/kernel/kind.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { visible } from '../../shared/kernel/visible.ts'
import { kindOf } from '../../shared/kinds/index.ts'
import type { Entry, Page, ReadWish, Receipt } from '../../shared/protocol/log.ts'
import { ask, cells, type EventCells, ownOf, type Standing, storedOf } from './reader.ts'

const MOST_RECEIPTS = 200

const standing = async (pool: Pool, conversation: ConversationId, account: AccountId) => {
  const [row] = await ask<Standing & { epoch: string }>(
    pool,
    'read:standing',
    `select c.id, c.kind, c.head, c.state_seq, c.state, p.epoch,
       m.role, m.joined_seq, m.delivered_seq, m.read_seq, m.unread_from
     from conversation c cross join platform p
     join member m on m.conversation = c.id and m.account = $2 and m.left_seq is null
     where c.id = $1`,
    [conversation, account],
  )
  return row
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
export const createRead =
  (pool: Pool) =>
  async (account: AccountId, wish: ReadWish): Promise<Page> => {
    const row = await standing(pool, wish.conversation, account)
    const kind = row && kindOf(row.kind)
    const view = kind && visible(kind, row.state, account)
    if (!row || !view) throw new Refusal('conversation.unknown')

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
      epoch: row.epoch,
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
export type Read = ReturnType<typeof createRead>
