import type { Pool } from 'pg'
import type { Scope } from '../../../../shared/kernel/scope.ts'
import type { Failing, FailureRate } from '../../../../shared/protocol/patterns.ts'
import type { TicketCard } from '../../../../shared/protocol/queue.ts'
import { throwBusy } from '../../../db/outage.ts'
import { reached } from '../filtered.ts'
import { Query } from '../query.ts'
import { LIFE, rateOf, SEASON } from './failing.ts'

/** So many things are shown, those that failed most lately. */
const MOST = 20
/** So many are looked at. */
const LOOKED = 500

const ask = async <Row extends object>(pool: Pool, text: string, { values }: Query): Promise<Row[]> => {
  const { rows } = await pool.query<Row>(text, values).catch(throwBusy)
  return rows
}

/** What counts as a failure: a ticket about it, where whoever asks works, that was not found to be of another. */
const counts = (scope: Scope, query: Query): string =>
  ['t.asset is not null', 'not t.removed', 't.merged_into is null', ...reached(scope, query)].join(' and ')

/** How often things fail on average that are reported as the same sort at the same desk. */
const othersLike = async (
  pool: Pool,
  scope: Scope,
  card: Pick<TicketCard, 'desk' | 'category' | 'asset'>,
  now: number,
) => {
  const query = new Query()
  const { $ } = query
  const holds = `t.desk = ${$(card.desk)} and t.category is not distinct from ${$(card.category)} and t.asset <> ${$(card.asset)}`
  const text = `select count(distinct t.asset)::int as things,
      (count(*) filter (where t.opened_at > ${$(now - SEASON)}))::int as tickets
    from ticket t where ${holds} and t.opened_at > ${$(now - LIFE)} and ${counts(scope, query)}`
  const [row] = await ask<{ things: number; tickets: number }>(pool, text, query)
  return row!.things > 0 ? row!.tickets / row!.things : null
}

type Thing = Pick<TicketCard, 'desk' | 'category' | 'asset'>

/** How often the thing fails that a ticket is about, against its own past and against others. */
export const rateFor = async (pool: Pool, scope: Scope, card: Thing, now: number): Promise<FailureRate | undefined> => {
  if (!card.asset) return undefined
  const query = new Query()
  const holds = `t.asset = ${query.$(card.asset)} and ${counts(scope, query)}`
  const [rows, others] = await Promise.all([
    ask<{ at: number }>(pool, `select t.opened_at::float8 as at from ticket t where ${holds} limit 5000`, query),
    othersLike(pool, scope, card, now),
  ])
  return {
    ...rateOf(
      rows.map(({ at }) => at),
      now,
    ),
    others,
  }
}

interface Cells extends Omit<Failing, 'rate'> {
  readonly times: readonly number[]
}

/** The things that fail sooner and sooner. */
export const failingFor = async (pool: Pool, scope: Scope, now: number): Promise<Failing[]> => {
  const query = new Query()
  const { $ } = query
  const holds = counts(scope, query)
  const text = `select t.asset, array_agg(t.opened_at::float8) as times,
      (array_agg(json_build_object('conversation', t.conversation, 'number', t.number, 'title', t.title,
        'openedAt', t.opened_at) order by t.opened_at desc))[1] as newest
    from ticket t where ${holds} and t.opened_at > ${$(now - LIFE)} and t.asset in (
      select t.asset from ticket t where ${holds} and t.opened_at > ${$(now - SEASON)}
      group by t.asset having count(*) > 1 order by count(*) desc, t.asset limit ${LOOKED})
    group by t.asset`
  const things = (await ask<Cells>(pool, text, query)).map(({ times, ...thing }) => ({
    ...thing,
    rate: { ...rateOf(times, now), others: null },
  }))
  return things
    .filter(({ rate }) => rate.sooner)
    .sort((one, other) => other.rate.lately - one.rate.lately || one.asset.localeCompare(other.asset))
    .slice(0, MOST)
}
