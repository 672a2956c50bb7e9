import type { Pool } from 'pg'
import { DAY } from '../../../shared/kernel/time.ts'
import { reachedThen } from '../../kinds/ticket/index.ts'
import type { Span } from './span.ts'

/** Of a desk, of all that was at none (null), or of everything (`whole`). */
export interface Replies {
  readonly desk: string | null
  readonly whole: boolean
  readonly asked: number
  readonly answered: number
  readonly back: number
  readonly unknown: number
  readonly over: number
  readonly helped: number
  readonly unhelped: number
  readonly read: number
  readonly written: number
  readonly first: [number, number] | null
  readonly took: [number, number] | null
}

/** $1, $2: when it replied; $3, $4: desks and places of whoever asks. What was at no desk is for those who look after all. */
const THOSE = `select r.* from bot_reply r
  where r.at >= $1 and r.at < $2 and case when r.desk is null then $3::text[] is null and $4::uuid[] is null
    else ($3::text[] is null or r.desk = any($3)) and ${reachedThen('r.conversation', 'r.about', '$4')} end`

/** What they said who were answered, in the week after: so what is over stays as it is. A question counts once. */
const RATED = `left join lateral (select (e.body ->> 'helpful')::boolean as helpful from event e
    where e.conversation = r.conversation and e.type = 'reply.rated' and (e.body ->> 'question')::int = r.about
      and e.at < to_timestamp((r.at + ${7 * DAY}) / 1000.0)
    order by e.seq desc limit 1) rated on true`
const QUESTIONS = `count(distinct row (conversation, about))`

const COUNTED = `
  with those as (${THOSE})
  select desk, grouping(desk) = 1 as whole, count(*)::int as asked,
    count(*) filter (where sort = 'answer')::int as answered, count(*) filter (where sort = 'ask')::int as back,
    count(*) filter (where sort = 'unknown')::int as unknown, count(*) filter (where sort = 'over')::int as over,
    ${QUESTIONS} filter (where helpful)::int as helped, ${QUESTIONS} filter (where not helpful)::int as unhelped,
    coalesce(sum(asked), 0)::float8 as read, coalesce(sum(answered), 0)::float8 as written,
    percentile_cont(array[0.5, 0.95]) within group (order by first_ms) as first,
    percentile_cont(array[0.5, 0.95]) within group (order by took_ms) as took
  from those r ${RATED} group by grouping sets ((desk), ()) order by desk nulls last`

const BY = `
  with those as (${THOSE})
  select desk, grouping(desk) = 1 as whole, answerer as name, count(*)::int as times
  from those group by grouping sets ((desk, answerer), (answerer)) order by times desc, name`

/** Something counted by its name, at a desk or as a whole. */
export interface Named {
  readonly desk: string | null
  readonly whole: boolean
  readonly name: string
  readonly times: number
}

const valuesOf = ({ from, to, scope }: Span) => [from, to, scope.desks, scope.places]

export const repliesIn = async (pool: Pool, span: Span): Promise<readonly Replies[]> =>
  (await pool.query<Replies>(COUNTED, valuesOf(span))).rows

export const answerersIn = async (pool: Pool, span: Span): Promise<readonly Named[]> =>
  (await pool.query<Named>(BY, valuesOf(span))).rows
