import type { Pool, PoolClient } from 'pg'
import { transact } from '../../db/transact.ts'
import { bodyOf, headOf } from './about.ts'
import { CUT, cut } from './cut.ts'
import { type Embedder, unit } from './embedder.ts'

/** Articles whose passages are not those of what is shown, or were cut in another way. */
const BEHIND = `
  select a.conversation from article a where a.stage = 'published' and not exists (
    select from passage p where p.article = a.conversation and p.version = a.version and p.cut = $1 and p.n = 0)`

const SHOWN = `select version, title, keywords, text from article where conversation = $1 and stage = 'published'`

const PUT = `insert into passage (article, n, version, cut, heading, text, head, body)
  select $1, n - 1, $2, $3, heading, text, $4, body
  from unnest($5::text[], $6::text[], $7::text[]) with ordinality as part (heading, text, body, n)`

/** $1: the model of today */
const BARE = `select p.article, p.n, p.version, concat_ws(E'\\n', a.title, nullif(p.heading, ''), p.text) as text
  from passage p join article a on a.conversation = p.article and a.version = p.version
  where p.model is distinct from $1 order by p.article, p.n limit $2`
const DRESS = `update passage p set embedding = d.embedding, model = $2
  from json_to_recordset($1::json) as d (article uuid, n int, version int, embedding real[])
  where p.article = d.article and p.n = d.n and p.version = d.version`

const BATCH = 64

interface Shown {
  version: number
  title: string
  keywords: string[]
  text: string
}

/** Two who cut the same article take turns, and each sees what is shown when it is its turn. */
const cutAnew = async (client: PoolClient, article: string): Promise<void> => {
  await client.query(`select pg_advisory_xact_lock(hashtextextended('passages ' || $1, 0))`, [article])
  const { rows } = await client.query<Shown>(SHOWN, [article])
  const [shown] = rows
  if (!shown) return
  const parts = cut(shown.text)
  const bodies = parts.map(({ heading, text }) => bodyOf(heading, text))
  await client.query('delete from passage where article = $1', [article])
  await client.query(PUT, [
    article,
    shown.version,
    CUT,
    headOf(shown.title, shown.keywords),
    parts.map(({ heading }) => heading),
    parts.map(({ text }) => text),
    bodies,
  ])
}

/**
 * Lets the passages follow the articles: cuts what was published since, and has the endpoint say what they mean. At start
 * and as the job `passages`; whoever calls it twice does nothing the second time.
 *
 * @throws what the endpoint throws: the words are there all the same, and the job is tried again
 */
export const createFollow = ({ pool, embedder }: { readonly pool: Pool; readonly embedder?: Embedder | null }) => {
  const dress = async (endpoint: Embedder) => {
    for (;;) {
      type Bare = { article: string; n: number; version: number; text: string }
      const { rows } = await pool.query<Bare>(BARE, [endpoint.model, BATCH])
      if (rows.length === 0) return
      const vectors = await endpoint.embed(
        rows.map(({ text }) => text),
        AbortSignal.timeout(60_000),
      )
      if (vectors.length !== rows.length) throw new Error(`asked for ${rows.length} vectors, got ${vectors.length}`)
      const dressed = rows.map(({ article, n, version }, at) => ({
        article,
        n,
        version,
        embedding: unit(vectors[at]!),
      }))
      await pool.query(DRESS, [JSON.stringify(dressed), endpoint.model])
    }
  }

  return async (): Promise<void> => {
    const { rows } = await pool.query<{ conversation: string }>(BEHIND, [CUT])
    for (const { conversation } of rows) await transact(pool, (client) => cutAnew(client, conversation))
    await pool.query(
      `delete from passage p using article a where a.conversation = p.article and a.stage <> 'published'`,
    )
    if (embedder) await dress(embedder)
  }
}
