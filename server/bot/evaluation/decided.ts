import type { Pool } from 'pg'
import { ASSISTANT } from '../../../shared/kernel/ids.ts'
import { DAY } from '../../../shared/kernel/time.ts'
import type { Proposed } from '../../../shared/kinds/ticket/index.ts'
import { deskThen } from '../../kinds/ticket/index.ts'
import type { Answerer } from '../answerer.ts'
import { keepFieldEvaluation } from './kept.ts'

/** What is older says little of whoever proposes today. */
const SPAN = 90 * DAY

/** What the staff made of what was proposed for a field at a desk. */
export interface Decided {
  readonly desk: string
  readonly field: Proposed
  readonly asked: number
  /** somebody decided, or it was done by itself */
  readonly covered: number
  /** accepted as it stood; done by itself, and nobody changed it */
  readonly good: number
}

/** $1: who proposed (`model`, `search`), $2: since, $3: the bot */
const DECIDED = `
  with made as (
    select ${deskThen('m.conversation', 'm.seq')} as desk, m.body #>> '{proposal,field}' as field, d.type, d.body ? 'automatic' as automatic, exists (
        select from event o where o.conversation = m.conversation and o.seq > m.seq and o.actor <> $3 and o.type =
          case m.body #>> '{proposal,field}' when 'category' then 'ticket.sorted' when 'priority' then 'ticket.prioritised'
            when 'place' then 'ticket.located' when 'assignee' then 'ticket.assigned' end) as changed
    from event m
    left join lateral (select e.type, e.body from event e
      where e.conversation = m.conversation and e.seq > m.seq and (e.body ->> 'suggestion')::int = m.seq
        and e.type in ('suggestion.accepted', 'suggestion.edited', 'suggestion.dismissed') order by e.seq limit 1) d on true
    where m.type = 'suggestion.made' and m.body ->> 'from' = $1 and m.at >= to_timestamp($2 / 1000.0))
  select desk, field, count(*)::int as asked, count(type)::int as covered,
    count(*) filter (where type = 'suggestion.accepted' and not (automatic and changed))::int as good
  from made group by desk, field order by desk, field`

/**
 * Keeps how the staff took what was proposed: what they do with proposals is the evaluation of whoever makes them, and of
 * one that sets things by itself, what they changed afterwards.
 */
export const evaluateProposals = async (
  pool: Pool,
  { name, from }: Pick<Answerer, 'name' | 'from'>,
  at: number,
): Promise<readonly Decided[]> => {
  const { rows } = await pool.query<Decided>(DECIDED, [from, at - SPAN, ASSISTANT])
  for (const { desk, field, ...figures } of rows)
    await keepFieldEvaluation(pool, { answerer: name, desk, field, evidence: 'decided', at }, figures)
  return rows
}
