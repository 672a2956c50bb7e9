import type { Pool } from 'pg'
import type { AccountId, ConversationId } from '../../shared/kernel/ids.ts'
import { beginning } from '../../shared/kernel/text.ts'
import type { Caught } from '../../shared/protocol/moderation.ts'
import { saidIn } from './said.ts'

const MOST = 50
const LONGEST = 2_000

interface Row {
  readonly id: string
  readonly sort: 'held' | 'flagged'
  readonly author: AccountId
  readonly name: string
  readonly username: string
  readonly at: number
  readonly conversation: ConversationId
  /** it asks somebody to be a contact */
  readonly requests: boolean
  readonly called: string | null
  readonly visibility: string | null
  readonly seq: number
  readonly text: string | null
  readonly said: readonly object[]
  readonly rule: string
  readonly ruleName: string
  readonly why: string
  readonly asked: boolean
}

/** What was said is read where it was said, as it is now. */
const WAITING = `select m.id, m.sort, m.author, a.name, a.username, m.at::float8 as at, m.conversation,
    c.kind is not distinct from 'direct' or m.wish ->> 'type' is not distinct from 'contact.request' as requests,
    coalesce(g.name, c.state ->> 'title') as called, g.visibility, m.seq, m.text,
    coalesce((select json_agg(e.body order by e.seq desc) from event e where m.sort = 'flagged'
      and e.conversation = m.conversation and (e.seq = m.seq or e.about = m.seq) and not e.erased
      and e.type in ('message.sent', 'message.edited', 'meeting.changed', 'post.published', 'post.edited')), '[]') as said,
    m.rule, r.name as "ruleName", m.why, m.asked
  from moderated m join account a on a.id = m.author join moderation_rule r on r.id = m.rule
  left join conversation c on c.id = m.conversation left join group_row g on g.conversation = m.conversation
  where m.outcome is null and not m.withdrawn and m.sort <> 'dry' order by m.asked desc, m.at, m.id limit ${MOST}`
const COUNT = `select count(*)::int as waiting from moderated where outcome is null and not withdrawn and sort <> 'dry'`

const placeOf = ({ conversation, called, visibility, requests }: Row): Caught['place'] => {
  if (requests) return { conversation: null, name: '', sort: 'requests' } // who was asked is for the two alone
  const sort = visibility === null ? 'posts' : visibility === 'public' ? 'publicGroups' : 'privateGroups'
  return { conversation, name: called ?? '', sort }
}

const caughtOf = (row: Row): Caught => {
  const { id, sort, author, name, username, at, seq, text, said, rule, ruleName, why, asked } = row
  return {
    id,
    sort,
    author: { id: author, name, username },
    at,
    place: placeOf(row),
    message: sort === 'held' || row.requests ? null : seq,
    text: beginning(text ?? said.map((one) => saidIn(one, null)).join('\n\n'), LONGEST),
    rule: { id: rule, name: ruleName },
    why,
    asked,
  }
}

/** What nobody has decided about yet: what its author asked for first, then the oldest. */
export const caughtIn = async (pool: Pool): Promise<{ caught: Caught[]; waiting: number }> => {
  const [{ rows }, count] = await Promise.all([pool.query<Row>(WAITING), pool.query<{ waiting: number }>(COUNT)])
  return { caught: rows.map(caughtOf), waiting: count.rows[0]!.waiting }
}
