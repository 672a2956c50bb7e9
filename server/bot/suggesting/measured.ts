import type { Pool } from 'pg'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { DAY } from '../../../shared/kernel/time.ts'
import type { Suggestions, suggestionRoutes } from '../../../shared/protocol/suggestions.ts'
import { demand } from '../../accounts/index.ts'
import { orBusy } from '../../db/outage.ts'
import type { Handlers } from '../../http/handler.ts'
import { deskThen, reachedThen } from '../../kinds/ticket/index.ts'
import { scopeFor } from '../../log/reach.ts'

const SPAN = 30 * DAY

/**
 * By the events alone, at the desk where it was then: each proposal with what was done about it. $1, $2: when it was made; $3: a desk, or null; $4, $5: desks
 * and places of whoever asks.
 */
const COUNTED = `
  with made as (
    select at_desk.desk, m.body #>> '{proposal,field}' as field, m.body ->> 'from' as "from",
      (m.body #>> '{proposal,score}')::float8 as score, d.type, d.body ? 'automatic' as automatic,
      (c.state #>> array['staff', 'suggestions', m.body #>> '{proposal,field}', 'seq'])::int = m.seq as open
    from event m join conversation c on c.id = m.conversation
    cross join lateral (select ${deskThen('m.conversation', 'm.seq')} as desk) at_desk
    left join lateral (select e.type, e.body from event e
      where e.conversation = m.conversation and e.seq > m.seq and (e.body ->> 'suggestion')::int = m.seq
        and e.type in ('suggestion.accepted', 'suggestion.edited', 'suggestion.dismissed') order by e.seq limit 1) d on true
    where m.type = 'suggestion.made' and m.at >= to_timestamp($1 / 1000.0) and m.at < to_timestamp($2 / 1000.0)
      and ($3::text is null or at_desk.desk = $3) and ($4::text[] is null or at_desk.desk = any($4))
      and ${reachedThen('m.conversation', 'm.seq', '$5')})
  select desk, field, "from", count(*)::int as made,
    count(*) filter (where type = 'suggestion.accepted' and not automatic)::int as accepted,
    count(*) filter (where type = 'suggestion.accepted' and automatic)::int as automatic,
    count(*) filter (where type = 'suggestion.edited')::int as edited,
    count(*) filter (where type = 'suggestion.dismissed')::int as dismissed,
    count(*) filter (where type is null and open is true)::int as open,
    count(*) filter (where type is null and open is not true)::int as passed,
    avg(score) as score, avg(score) filter (where type = 'suggestion.accepted' and not automatic) as right
  from made group by desk, field, "from" order by desk, field, "from"`

/** What the HTTP API answers about what was proposed, and what became of it (SUG7). */
export const createSuggestionHandlers = ({
  pool,
  now,
}: {
  readonly pool: Pool
  readonly now: () => number
}): Handlers<typeof suggestionRoutes> => ({
  async suggestions({ query: { from, to, desk } }, { actor }) {
    demand(actor, 'suggestions.measure')
    const scope = await scopeFor(pool, actor!.account)
    if (!scope) throw new Refusal('auth.forbidden')
    const end = to ?? now() + 1
    const values = [from ?? end - SPAN, end, desk ?? null, scope.desks, scope.places]
    const { rows } = await pool.query<Suggestions>(COUNTED, values).catch((error: unknown) => {
      throw orBusy(error)
    })
    return rows
  },
})
