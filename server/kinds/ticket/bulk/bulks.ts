import type { Pool, PoolClient } from 'pg'
import type { AccountId, ConversationId, SessionId } from '../../../../shared/kernel/ids.ts'
import { Refusal } from '../../../../shared/kernel/refusal.ts'
import type { Scope } from '../../../../shared/kernel/scope.ts'
import type { Bulk, BulkDeed, BulkResult } from '../../../../shared/protocol/bulks.ts'
import { transact } from '../../../db/transact.ts'
import { reached } from '../filtered.ts'
import { Query } from '../query.ts'

/** Who does what with which tickets. */
export interface Wished {
  readonly id: string
  readonly by: AccountId
  readonly session: SessionId
  readonly deed: BulkDeed
  readonly undoes?: string
}

/** What is running for longer than this was given up. */
const STUCK = `interval '1 hour'`
/** So long it can be put back, and is looked at. */
const WINDOW = `interval '1 hour'`

const LINES = `insert into bulk_result (bulk, conversation, rank, seen, want, left_as)`

/** The tickets that are meant, as they are asked for. */
const FRESH = `${LINES} select $1, i.id, i.rank, coalesce(c.head, 0), null, null
  from unnest($2::uuid[]) with ordinality i (id, rank) left join conversation c on c.id = i.id`
/** Those of another one where something was done, to be put back; the last first. */
const BACK = `${LINES} select $1, r.conversation, -r.rank, 0, r.before, r.after
  from bulk_result r where r.bulk = $2 and r.seq is not null`
const REFUSED = `${LINES} select $1, r.conversation, r.rank, coalesce(c.head, 0), r.want, r.left_as
  from bulk_result r left join conversation c on c.id = r.conversation where r.bulk = $2 and r.code is not null`

/** @throws Refusal `bulk.running`: one after the other */
const demandAlone = async (client: PoolClient, by: AccountId): Promise<void> => {
  await client.query(`select pg_advisory_xact_lock(hashtextextended('bulk ' || $1, 0))`, [by])
  const running = `select 1 from bulk where by = $1 and ended_at is null and at > clock_timestamp() - ${STUCK}`
  if ((await client.query(running, [by])).rowCount) throw new Refusal('bulk.running')
}

const beginAs = (pool: Pool, { id, by, session, deed, undoes }: Wished, lines: readonly [string, unknown]) =>
  transact(pool, async (client) => {
    await demandAlone(client, by)
    if (undoes) await demandStanding(client, undoes)
    await client.query(`delete from bulk where by = $1 and at < clock_timestamp() - interval '1 day'`, [by])
    const text = 'insert into bulk (id, by, session, deed, undoes) values ($1, $2, $3, $4, $5)'
    await client.query(text, [id, by, session, deed, undoes ?? null])
    await client.query(lines[0], [id, lines[1]])
    await client.query(`select graphile_worker.add_job('bulk', json_build_object('bulk', $1::text))`, [id])
  })

/** @throws Refusal `bulk.late`: put back already, or too long ago */
const demandStanding = async (client: PoolClient, id: string): Promise<void> => {
  const text = `select 1 from bulk b where b.id = $1 and b.undoes is null and b.ended_at > clock_timestamp() - ${WINDOW}
    and not exists (select 1 from bulk u where u.undoes = b.id)`
  if (!(await client.query(text, [id])).rowCount) throw new Refusal('bulk.late')
}

export const begin = (pool: Pool, wished: Wished, tickets: readonly ConversationId[]) =>
  beginAs(pool, wished, [FRESH, tickets])
export const beginBack = (pool: Pool, wished: Wished & { readonly undoes: string }) =>
  beginAs(pool, wished, [BACK, wished.undoes])
export const beginAgain = (pool: Pool, wished: Wished, of: string) => beginAs(pool, wished, [REFUSED, of])

const SUMMARY = `select b.id, (extract(epoch from b.at) * 1000)::float8 as at, b.deed, b.undoes, b.ended_at is null as running,
    count(r.*)::int as total, count(r.*) filter (where r.ended and r.code is null)::int as done,
    count(r.*) filter (where r.code is not null)::int as refused,
    case when b.undoes is null and count(r.seq) > 0 and b.ended_at > clock_timestamp() - ${WINDOW}
      and not exists (select 1 from bulk u where u.undoes = b.id)
      then (extract(epoch from b.ended_at + ${WINDOW}) * 1000)::float8 end as undoable
  from bulk b left join bulk_result r on r.bulk = b.id`

/** @throws Refusal `bulk.unknown`: nobody reads what another does */
export const bulkOf = async (pool: Pool, by: AccountId, id: string): Promise<Bulk> => {
  const { rows } = await pool.query<Bulk>(`${SUMMARY} where b.by = $1 and b.id = $2 group by b.id`, [by, id])
  if (!rows[0]) throw new Refusal('bulk.unknown')
  return rows[0]
}

export const bulksOf = async (pool: Pool, by: AccountId): Promise<Bulk[]> => {
  const text = `${SUMMARY} where b.by = $1 and b.at > clock_timestamp() - ${WINDOW} group by b.id order by b.at desc limit 20`
  return (await pool.query<Bulk>(text, [by])).rows
}

/** What came of it for each; what a ticket is called only where its reader works. */
export const resultsOf = async (pool: Pool, id: string, scope: Scope): Promise<BulkResult[]> => {
  const query = new Query()
  const seen = ['t.conversation = r.conversation', ...reached(scope, query)].join(' and ')
  const text = `select r.conversation, t.number, t.title, r.code, r.steps, coalesce(jsonb_array_length(r.plan), 0) as of,
      case when not r.ended then 'waits' when r.code is not null then 'refused' when r.seq is null then 'same' else 'done' end as outcome
    from bulk_result r left join ticket t on ${seen} where r.bulk = ${query.$(id)} order by r.rank`
  return (await pool.query<BulkResult>(text, query.values)).rows
}
