import type { Pool } from 'pg'
import { SECOND } from '../../shared/kernel/time.ts'

/** What a node has taken up stays with it for so long after it was last heard of. */
const LEASE = 15 * SECOND

const RENEW = 'update graphile_worker._private_jobs set locked_at = now() where id = any($1) and locked_at is not null'
const LAPSED = `
  update graphile_worker._private_jobs set locked_at = null, locked_by = null
  where locked_at < now() - $1 * interval '1 millisecond'`
/** Jobs of one lane are done one after the other: where none of them is worked on, the next may begin. */
const IDLE = `
  update graphile_worker._private_job_queues as lane set locked_at = null, locked_by = null
  where locked_at < now() - $1 * interval '1 millisecond'
    and not exists (
      select from graphile_worker._private_jobs where job_queue_id = lane.id and locked_at is not null)`
/** A newer job took the place of one that was being worked on: the queue makes that its last try, whoever had it. */
const SUPERSEDED = `
  delete from graphile_worker._private_jobs
  where key is null and attempts >= max_attempts and last_error is null
    and locked_at < now() - $1 * interval '1 millisecond'`

export interface JobLeases {
  readonly pool: Pool
  /** the jobs that this node is working on */
  readonly working: () => ReadonlySet<string>
  readonly onError: (error: unknown) => void
  /** in milliseconds */
  readonly lease?: number
}

/**
 * Sees to it that jobs are done which somebody has taken up who is not working on them: because the node was killed, or
 * because the answer that named the job never reached it. The queue itself would wait four hours.
 *
 * @returns stops it
 */
export const keepJobLeases = ({ pool, working, onError, lease = LEASE }: JobLeases): (() => void) => {
  const look = async () => {
    const held = [...working()]
    if (held.length > 0) await pool.query(RENEW, [held])
    await pool.query(SUPERSEDED, [lease])
    await pool.query(LAPSED, [lease])
    await pool.query(IDLE, [lease])
  }
  const timer = setInterval(() => void look().catch(onError), lease / 3).unref()
  return () => clearInterval(timer)
}
