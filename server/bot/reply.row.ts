import type { Pool } from 'pg'
import type { Asking, Assistance } from '../kinds/index.ts'
import type { Answerer, Reply } from './answerer.ts'

const KEEP = `insert into bot_reply (conversation, about, wish, at, account, desk, answerer, sort, reason, asked, answered, first_ms, took_ms)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) on conflict do nothing`

interface Kept extends Asking {
  readonly assistance: Assistance | null
  readonly reply: Reply
  readonly by: Asking['by']
  readonly answerer: Answerer
  readonly firstMs: number | null
  readonly tookMs: number
  readonly at: number
}

/** Notes what came of a cause, once: for figures, without a word of what was said. */
export const keepReply = async (pool: Pool, kept: Kept): Promise<void> => {
  const { conversation, about, again, at, by, assistance, answerer, reply, firstMs, tookMs } = kept
  const reason = reply.sort === 'over' ? reply.reason : null
  await pool.query(KEEP, [
    ...[conversation, about, again?.wish ?? 0, at, by, assistance?.desk?.id ?? null, answerer.name, reply.sort, reason],
    ...[reply.usage.asked, reply.usage.answered, firstMs, tookMs],
  ])
}
