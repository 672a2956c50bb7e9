import type { Pool } from 'pg'
import type { AccountId, ConversationId } from '../../../../shared/kernel/ids.ts'
import type { OutdatedAnswers } from '../../../../shared/protocol/articles.ts'
import type { Look } from '../../../log/look.ts'
import { ask } from '../../../log/reader.ts'

const LOOKED_AT = 200

const SHOWN = `select conversation, version, stage = 'published' as shown from article where slug = $1`

/** $1: the article as a citation names it, $2: the version that is shown (null: none is any more), $3: its id. By the index `event_cites`. */
const RESTING = `
  with resting as (
    select e.conversation, e.seq, (extract(epoch from e.at) * 1000)::float8 as at, cited.version from event e
    cross join lateral (select max((c ->> 'version')::int) as version
      from jsonb_array_elements(e.body #> '{grounds,cites}') c where c ->> 'article' = $3) cited
    where e.type = 'message.sent' and e.body ? 'grounds' and e.body #> '{grounds,cites}' @> $1::jsonb
      and not e.erased and ($2::int is null or cited.version < $2))
  select *, count(*) over ()::int as total from resting order by at desc, conversation, seq limit ${LOOKED_AT}`

interface Row {
  readonly conversation: ConversationId
  readonly seq: number
  readonly at: number
  readonly version: number
  readonly total: number
}

/** A ticket's number and title, a group's name, a post's title. */
const nameOf = (state: unknown): string | null => {
  const { number, title, name } = state as Partial<Record<'number' | 'title' | 'name', string>>
  return [number, title ?? name].filter(Boolean).join(' · ') || null
}

/** Past answers whose article says something else by now, or is not shown any more: how many, and those that somebody may see. */
export const createResting =
  (pool: Pool, look: Look) =>
  async (slug: string, reader: AccountId): Promise<OutdatedAnswers | null> => {
    type Shown = { conversation: ConversationId; version: number; shown: boolean }
    const [article] = await ask<Shown>(pool, 'articles:shown', SHOWN, [slug])
    if (!article) return null
    const cited = JSON.stringify([{ article: article.conversation }])
    const newest = article.shown ? article.version : null
    const rows = await ask<Row>(pool, 'articles:resting', RESTING, [cited, newest, article.conversation])
    const seen = await look(
      reader,
      rows.map(({ conversation }) => conversation),
    )
    const items = rows.flatMap(({ total: _, ...row }) => {
      const looked = seen.get(row.conversation)
      return looked && row.seq >= looked.view.from
        ? [{ ...row, kind: looked.kind, name: nameOf(looked.view.state) }]
        : []
    })
    return { total: rows[0]?.total ?? 0, items }
  }
