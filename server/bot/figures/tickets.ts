import type { Pool } from 'pg'
import { ASSISTANT } from '../../../shared/kernel/ids.ts'
import { DAY } from '../../../shared/kernel/time.ts'
import { deskThen, reachedThen } from '../../kinds/ticket/index.ts'
import type { Named } from './replies.ts'
import type { Span } from './span.ts'

export interface Solved {
  readonly desk: string | null
  readonly whole: boolean
  readonly solved: number
  readonly alone: number
  readonly ripe: number
  readonly stayed: number
}

/** So long it has to hold before it counts as solved for good. */
const HOLDS = 7 * DAY

/**
 * By the log alone, so that nothing that happens later changes it. At which desk, and where it was then. $1, $2: when it happened; $3,
 * $4: desks and places of whoever asks.
 */
const HAPPENED = `
  select e.conversation, e.seq, e.at, e.actor, e.type, e.body, at_desk.desk
  from ticket t join event e on e.conversation = t.conversation
  cross join lateral (select ${deskThen('e.conversation', 'e.seq')} as desk) at_desk
  where exists (select 1 from bot_reply r where r.conversation = t.conversation)
    and greatest(t.said_at, t.moved_at) >= $1
    and e.at >= to_timestamp($1 / 1000.0) and e.at < to_timestamp($2 / 1000.0)
    and ($3::text[] is null or at_desk.desk = any($3)) and ${reachedThen('e.conversation', 'e.seq', '$4')}`

const ENDED = `('solved', 'closed')`

const SOLVED = `
  with happened as (${HAPPENED} and e.type = 'ticket.moved'),
  ended as (select h.*, not exists (select 1 from event p
      where p.conversation = h.conversation and p.seq <= h.seq and p.actor <> $5::uuid
        and (p.type = 'message.sent' or (p.seq = h.seq and not p.body ? 'follows'))
        and not exists (select 1 from event o where o.conversation = h.conversation
          and (o.type = 'ticket.opened' and o.body ->> 'requester' = p.actor::text
            or o.type = 'ticket.joined' and o.body ->> 'account' = p.actor::text))) as alone,
    h.at <= to_timestamp(($6::float8 - $7) / 1000.0) as ripe,
    exists (select 1 from event b where b.conversation = h.conversation and b.seq > h.seq and b.type = 'ticket.moved'
      and b.body ->> 'from' in ${ENDED} and b.body ->> 'to' not in ${ENDED}
      and b.at < h.at + $7 * interval '1 ms') as again
    from happened h
    where h.body ->> 'to' in ${ENDED} and h.body ->> 'from' not in ${ENDED}
      and coalesce(h.body ->> 'ending', 'fixed') in ('fixed', 'answered')
      and exists (select 1 from bot_reply r where r.conversation = h.conversation and r.about < h.seq))
  select desk, grouping(desk) = 1 as whole, count(*)::int as solved, count(*) filter (where alone)::int as alone,
    count(*) filter (where alone and ripe)::int as ripe, count(*) filter (where alone and ripe and not again)::int as stayed
  from ended group by grouping sets ((desk), ())`

const REASONS = `
  with happened as (${HAPPENED} and e.type = 'ticket.handedOver')
  select desk, grouping(desk) = 1 as whole, body ->> 'reason' as name, count(*)::int as times
  from happened group by grouping sets ((desk, body ->> 'reason'), (body ->> 'reason')) order by times desc, name`

const valuesOf = ({ from, to, scope }: Span) => [from, to, scope.desks, scope.places]

export const solvedIn = async (pool: Pool, span: Span, now: number): Promise<readonly Solved[]> =>
  (await pool.query<Solved>(SOLVED, [...valuesOf(span), ASSISTANT, now, HOLDS])).rows

export const reasonsIn = async (pool: Pool, span: Span): Promise<readonly Named[]> =>
  (await pool.query<Named>(REASONS, valuesOf(span))).rows
