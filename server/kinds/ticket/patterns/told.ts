import type { Pool, PoolClient } from 'pg'
import type { Scope } from '../../../../shared/kernel/scope.ts'
import { DAY, HOUR } from '../../../../shared/kernel/time.ts'
import { MOST_EVIDENCE, type Pattern } from '../../../../shared/protocol/patterns.ts'
import { throwBusy } from '../../../db/outage.ts'
import { reached } from '../filtered.ts'
import { Query } from '../query.ts'

/** What is over and nobody has looked at is shown for so long. */
const AFTERWARDS = 12 * HOUR
const MOST = 20
const MEASURED = 90 * DAY

/**
 * Of patterns `p`, those of which somebody may see every ticket that is still at their desk. One whose tickets lie half
 * elsewhere would tell of those.
 */
export const within = ({ desks, places }: Scope, { $ }: Query): string[] => [
  ...(desks ? [`p.desk = any(${$(desks)}::text[])`] : []),
  ...(places
    ? [
        `not exists (select from ticket o where o.conversation = any(p.tickets) and not o.removed and o.desk = p.desk
          and o.path <> '{}' and not o.path && ${$(places)}::uuid[])`,
      ]
    : []),
]

interface Cells extends Omit<Pattern, 'answer' | 'tickets'> {
  readonly answer: NonNullable<Pattern['answer']>['sort'] | null
  readonly by: NonNullable<Pattern['answer']>['by']
  readonly at: number | null
  readonly reason: string | null
  readonly tickets: Pattern['tickets'] | null
}

const patternOf = ({ answer, by, at, reason, tickets, ...cells }: Cells): Pattern => ({
  ...cells,
  answer: answer && at !== null ? { sort: answer, by, at, reason } : null,
  tickets: tickets ?? [],
})

const listText = (scope: Scope, now: number, query: Query): string => {
  const { $ } = query
  const evidence = ['t.conversation = any(p.tickets)', 'not t.removed', ...reached(scope, query)].join(' and ')
  const shown = [
    `(p.ended_at is null or p.answer is null and p.ended_at > ${$(now - AFTERWARDS)})`,
    `p.answer is distinct from 'none'`,
    ...within(scope, query),
  ].join(' and ')
  return `select p.id, p.sort, p.desk, p.minutes, p.usual, p.began::float8 as began, p.raised_at::float8 as "raisedAt",
      p.ended_at::float8 as "endedAt", p.answer, p.answered_by as by, p.answered_at::float8 as at, p.reason,
      coalesce(l.name, p.subject) as subject, l.name_bn as "subjectBn", e.count, e.tickets,
      (select c -> 'label' from desk d join desk_version v on v.desk = d.id and v.version = d.version
        cross join jsonb_array_elements(v.config -> 'categories') c
        where d.id = p.desk and c ->> 'id' = p.category) as category
    from pattern p
    left join place l on l.id = case when p.sort = 'place' then p.subject::uuid end
    cross join lateral (select (select count(*)::int from ticket a where a.conversation = any(p.tickets) and not a.removed)
      as count, json_agg(json_build_object('conversation', t.conversation, 'number', t.number, 'title', t.title,
        'stage', t.stage, 'openedAt', t.opened_at, 'open', t.open) order by t.opened_at desc, t.number) as tickets
      from (select * from ticket t where ${evidence} order by t.opened_at desc limit ${MOST_EVIDENCE}) t) e
    where ${shown} and e.count > 0
    order by p.ended_at is not null, p.raised_at desc, p.id limit ${MOST}`
}

/** What was told where somebody works, and how often it was none. */
export const patternsFor = async (pool: Pool, scope: Scope, now: number) => {
  const [query, measure] = [new Query(), new Query()]
  const text = listText(scope, now, query)
  const holds = [`p.raised_at > ${measure.$(now - MEASURED)}`, ...within(scope, measure)].join(' and ')
  const measured = `select count(*)::int as told, (count(*) filter (where p.answer = 'none'))::int as none
    from pattern p where ${holds}`
  const [list, figures] = await Promise.all([
    pool.query<Cells>(text, query.values),
    pool.query<{ told: number; none: number }>(measured, measure.values),
  ]).catch(throwBusy)
  return { items: list.rows.map(patternOf), ...figures.rows[0]! }
}

export interface Held {
  readonly answer: NonNullable<Pattern['answer']>['sort'] | null
  readonly subject: string
}

/** One of them, to be answered; null: there is none, or none for them. */
export const heldFor = async (client: PoolClient, scope: Scope, id: string): Promise<Held | null> => {
  const query = new Query()
  const holds = [`p.id = ${query.$(id)}`, ...within(scope, query)].join(' and ')
  const text = `select p.answer, coalesce((select l.name from place l where l.id::text = p.subject), p.subject) as subject
    from pattern p where ${holds} for update`
  return (await client.query<Held>(text, query.values)).rows[0] ?? null
}
