import type { Pool, QueryResultRow } from 'pg'
import type { AccountId, CommandId, ConversationId } from '../../shared/kernel/ids.ts'
import type { KindName, Stored } from '../../shared/kernel/kind.ts'
import { orBusy } from '../db/outage.ts'

/** An event as the queries of this folder select it. */
export interface EventCells {
  seq: number
  at: number
  by: AccountId
  command: CommandId
  type: string
  body: Record<string, unknown>
  erased: boolean
}

/** The columns of an event, and the JSON of one where several travel in one row. */
export const cells = (e: string) =>
  `${e}.seq, (extract(epoch from ${e}.at) * 1000)::float8 as at, ${e}.actor as by, ${e}.command, ${e}.type, ${e}.body, ${e}.erased`

export const storedOf = ({ body, erased, ...place }: EventCells): Stored => ({
  ...body,
  ...place,
  at: Math.round(place.at),
  ...(erased && { erased: true }),
})

/** A conversation as it stands. */
export interface Snapshot {
  id: ConversationId
  kind: KindName
  head: number
  state_seq: number
  state: unknown
}

/** A member's own place in it. */
export interface Place {
  role: string
  joined_seq: number
  delivered_seq: number
  read_seq: number
  unread_from: number | null
}

export interface Standing extends Snapshot, Place {}

/** Whoever reads without being a member has nothing to catch up on: all of it counts as read. */
export const readerAt = (head: number): Place => ({
  role: 'reader',
  joined_seq: 0,
  delivered_seq: head,
  read_seq: head,
  unread_from: null,
})

/**
 * Asks with a statement that each connection prepares once.
 *
 * @throws Refusal `busy` where the database is away
 */
export const ask = async <R extends QueryResultRow>(
  pool: Pool,
  name: string,
  text: string,
  values: readonly unknown[],
): Promise<R[]> => {
  try {
    return (await pool.query<R>({ name, text, values: [...values] })).rows
  } catch (error) {
    throw orBusy(error)
  }
}

export const ownOf = (row: Place) => ({
  role: row.role,
  joined: row.joined_seq,
  delivered: row.delivered_seq,
  read: row.read_seq,
  unreadFrom: row.unread_from,
})
