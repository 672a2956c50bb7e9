import type { Pool } from 'pg'
import type { Role } from '../../../../shared/kernel/actor.ts'
import type { AccountId, ConversationId, SessionId } from '../../../../shared/kernel/ids.ts'
import type { RefusalCode } from '../../../../shared/kernel/refusal.ts'
import type { Ticket, TicketCommand } from '../../../../shared/kinds/ticket/index.ts'
import type { BulkDeed } from '../../../../shared/protocol/bulks.ts'
import type { Looked } from '../../../log/look.ts'
import type { Mark } from './mark.ts'

/** One that is to be gone on with. */
export interface Running {
  readonly by: AccountId
  readonly session: SessionId
  readonly deed: BulkDeed
  readonly undoes: string | null
}

/** One ticket of it that waits. */
export interface Line {
  readonly conversation: ConversationId
  readonly seen: number
  readonly want: Mark | null
  readonly leftAs: Mark | null
  /** null: nothing was begun with it */
  readonly plan: readonly TicketCommand[] | null
}

/** What came of it for one ticket. */
export interface Ending {
  readonly steps: number
  readonly seq: number | null
  readonly code: RefusalCode | null
  /** null: it is not seen any more */
  readonly after: Mark | null
}

/** null: it is over, or was forgotten. */
export const runningAt = async (pool: Pool, bulk: string): Promise<Running | null> => {
  const text = 'select by, session, deed, undoes from bulk where id = $1 and ended_at is null'
  return (await pool.query<Running>(text, [bulk])).rows[0] ?? null
}

export const waitingOf = async (pool: Pool, bulk: string): Promise<readonly Line[]> => {
  const text = `select conversation, seen, want, left_as as "leftAs", plan from bulk_result
    where bulk = $1 and not ended order by rank`
  return (await pool.query<Line>(text, [bulk])).rows
}

/** Written down before it is done: whoever goes on with it after a crash does the same. */
export const keepPlan = async (
  pool: Pool,
  bulk: string,
  conversation: ConversationId,
  { plan, before }: { plan: readonly TicketCommand[]; before: Mark },
) => {
  const text = 'update bulk_result set plan = $3, before = $4 where bulk = $1 and conversation = $2'
  await pool.query(text, [bulk, conversation, JSON.stringify(plan), before])
}

export const keepEnding = async (pool: Pool, bulk: string, conversation: ConversationId, ending: Ending) => {
  const { steps, seq, code, after } = ending
  const text = `update bulk_result set steps = $3, seq = $4, code = $5, after = coalesce($6, before), ended = true
    where bulk = $1 and conversation = $2`
  await pool.query(text, [bulk, conversation, steps, seq, code, after])
}

export const endBulk = async (pool: Pool, bulk: string) => {
  await pool.query('update bulk set ended_at = clock_timestamp() where id = $1 and ended_at is null', [bulk])
}

/** Who they are now; null: they may do nothing here any more. */
export const roleOf = async (pool: Pool, account: AccountId): Promise<Role | null> => {
  const text = 'select role from account where id = $1 and suspended_at is null'
  return (await pool.query<{ role: Role }>(text, [account])).rows[0]?.role ?? null
}

/** The one that was looked at, as whoever looked sees it; null: there is no such ticket for them. */
export const ticketIn = (looked: ReadonlyMap<ConversationId, Looked>): Ticket | null => {
  const [one] = looked.values()
  return one?.kind === 'ticket' ? (one.state as Ticket) : null
}
