import type { Pool } from 'pg'
import * as v from 'valibot'
import { type AccountId, ConversationId } from '../../shared/kernel/ids.ts'
import type { Stored } from '../../shared/kernel/kind.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { SECOND } from '../../shared/kernel/time.ts'
import { visible } from '../../shared/kernel/visible.ts'
import { kindOf } from '../../shared/kinds/index.ts'
import type { Change, Entry, Heads, Receipt, Sync, SyncWish } from '../../shared/protocol/log.ts'
import { createLook } from './look.ts'
import { ask, cells, type EventCells, ownOf, type Standing, storedOf } from './reader.ts'

/**
 * How far a mark reaches back. A row is stamped when it is written and seen when its transaction commits: whoever read
 * in between must look again. No transaction of ours lives longer (`lock_timeout` 5 s, `statement_timeout` 10 s).
 */
const OVERLAP = 20 * SECOND
const PER_PAGE = 50
const NEWEST = 30
/** From here on an unread count is "a hundred or more": counting stops, however long the conversation (UNR1). */
export const MOST_UNREAD = 100
const SMALL = 10

interface Cell extends Standing {
  changed: number
  state_changed: number
  unread: number
  events: EventCells[] | null
  receipts: Receipt[] | null
}
interface Cursor {
  readonly at: number
  readonly id: string
}

const readMark = (mark: string | null): number => {
  if (mark === null) return 0
  const at = Number(mark)
  if (!Number.isFinite(at) || at < 0 || at > 8.64e15) throw new Refusal('input.invalid', { issues: [{ path: 'mark' }] })
  return Math.max(0, at - OVERLAP)
}

const readCursor = (after: string | null): Cursor | null => {
  if (after === null) return null
  const [at, id] = after.split(' ')
  if (!at || !Number.isFinite(Number(at)) || !v.is(ConversationId, id))
    throw new Refusal('input.invalid', { issues: [{ path: 'after' }] })
  return { at: Number(at), id }
}

const ms = (column: string) => `(extract(epoch from ${column}) * 1000)::float8`

/** One query for everything that changed, with what a list and an opened conversation show first. */
const CHANGES = `
  with mine as (
    select c.id, c.kind, c.head, c.state_seq, c.state_changed_at, c.changed_at, c.state,
      m.role, m.joined_seq, m.delivered_seq, m.read_seq, m.unread_from, greatest(c.changed_at, m.changed_at) as moved
    from member m join conversation c on c.id = m.conversation
    where m.account = $1 and m.left_seq is null
      and greatest(c.changed_at, m.changed_at) > to_timestamp($2 / 1000.0)
      and ($3::float8 is null or (${ms('greatest(c.changed_at, m.changed_at)')}, c.id) < ($3, $4::uuid))
    order by ${ms('greatest(c.changed_at, m.changed_at)')} desc, c.id desc limit ${PER_PAGE + 1})
  select mine.*, ${ms('mine.moved')} as changed, ${ms('mine.state_changed_at')} as state_changed,
    unread.count as unread, newest.events, seen.receipts
  from mine
  left join lateral (
    select count(*)::int as count from (
      select 1 from event e where e.conversation = mine.id and e.counts and not e.erased and e.actor <> $1
        and e.seq > least(mine.read_seq, coalesce(mine.unread_from, mine.head + 1) - 1) order by e.seq limit ${MOST_UNREAD}) few
    where mine.head > least(mine.read_seq, coalesce(mine.unread_from, mine.head + 1) - 1)) unread on true
  left join lateral (
    select json_agg(n order by n.seq) as events from (
      select ${cells('e')} from event e where e.conversation = mine.id and e.seq > mine.head - ${NEWEST} order by e.seq desc) n) newest on true
  left join lateral (
    select json_agg(r) as receipts from (
      select o.account, o.delivered_seq as delivered, o.read_seq as read
      from member o join account a on a.id = o.account and a.shows_receipts
      where o.conversation = mine.id and o.left_seq is null limit ${SMALL + 1}) r) seen on true
  order by mine.moved desc, mine.id desc`

/** The newest events from the first one after the mark on, and never none: a list shows the last of them. */
const sinceThen = (cells: readonly EventCells[], since: number): Stored[] => {
  const events = cells.map(storedOf)
  const first = events.findIndex(({ at }) => at > since)
  return events.slice(first < 0 ? -1 : first)
}

const changeOf = (row: Cell, account: AccountId, since: number): Change | null => {
  const view = visible(kindOf(row.kind), row.state, account)
  if (!view) return null
  const receipts = row.receipts ?? []
  return {
    conversation: row.id,
    kind: row.kind,
    head: row.head,
    stateSeq: row.state_seq,
    changedAt: Math.round(row.changed),
    state: row.state_changed > since ? view.state : null,
    from: view.from,
    own: ownOf(row),
    unread: row.unread,
    events: sinceThen(row.events ?? [], since)
      .filter(({ seq }) => seq >= view.from)
      .map(view.show) as Entry[],
    receipts: receipts.length > SMALL ? [] : receipts,
  }
}

const clock = async (pool: Pool) => {
  const [row] = await ask<{ epoch: string; now: number }>(
    pool,
    'sync:clock',
    `select epoch, ${ms('clock_timestamp()')} as now from platform`,
    [],
  )
  return row!
}

const leftSince = async (pool: Pool, account: AccountId, since: number): Promise<ConversationId[]> => {
  const rows = await ask<{ conversation: ConversationId }>(
    pool,
    'sync:left',
    `select conversation from member where account = $1 and left_seq is not null and changed_at > to_timestamp($2 / 1000.0)`,
    [account, since],
  )
  return rows.map(({ conversation }) => conversation)
}

/**
 * Everything that changed in any of an account's conversations since a mark (SYN2): the same cost for a client that
 * has five hundred conversations as for one that has five, where the same number changed.
 *
 * The mark is the database's clock, taken before reading. What an answer leaves out shows as a hole in the numbers:
 * the client reads it when somebody looks.
 */
export const createSync =
  (pool: Pool) =>
  async (account: AccountId, { mark, after }: SyncWish): Promise<Sync> => {
    const since = readMark(mark)
    const cursor = readCursor(after)
    const { epoch, now } = await clock(pool)
    const rows = await ask<Cell>(pool, 'sync:changes', CHANGES, [
      account,
      since,
      cursor?.at ?? null,
      cursor?.id ?? null,
    ])
    const page = rows.slice(0, PER_PAGE)
    const last = page.at(-1)
    return {
      epoch,
      mark: String(Math.floor(now)),
      changes: page.flatMap((row) => changeOf(row, account, since) ?? []),
      left: mark !== null && !cursor ? await leftSince(pool, account, since) : [],
      more: rows.length > PER_PAGE && last ? `${last.changed} ${last.id}` : null,
    }
  }
export type SyncOf = ReturnType<typeof createSync>

/** The heads of some of an account's conversations: those it may not see are left out (SYN3). */
export const createHeads = (pool: Pool) => {
  const look = createLook(pool)
  return async (account: AccountId, conversations: readonly ConversationId[]): Promise<Heads> => {
    const rows = await ask<{ epoch: string; id: string | null; head: number }>(
      pool,
      'sync:heads',
      `select p.epoch, c.id, c.head from platform p
     left join (conversation c join member m on m.conversation = c.id and m.account = $1 and m.left_seq is null)
       on c.id = any($2::uuid[])`,
      [account, conversations],
    )
    const heads: Record<string, number> = Object.fromEntries(rows.flatMap(({ id, head }) => (id ? [[id, head]] : [])))
    // what it reads without being a member of it
    const others = conversations.filter((id) => heads[id] === undefined)
    for (const [id, { head }] of await look(account, others)) heads[id] = head
    return { epoch: rows[0]!.epoch, heads }
  }
}
export type HeadsOf = ReturnType<typeof createHeads>
