import type { Pool } from 'pg'
import { ask } from '../../log/reader.ts'
import { type Embedder, unit } from './embedder.ts'
import { READABLE } from './readable.ts'

const MOST = 12
/** The question waits for the endpoint so long and no longer: then its words have to do. */
const PATIENCE = 5_000

/** $2: the question's vector, $3: whose it is. How near each stands, and how near and how different all are. */
const NEAREST = `
  with near as (select p.article, p.n, likeness(p.embedding, $2::real[]) as near from ${READABLE} where p.model = $3)
  select article, n, near, avg(near) over () as usual, coalesce(stddev_pop(near) over (), 0) as spread
  from near order by near desc limit ${MOST}`

interface Near {
  article: string
  n: number
  near: number
  usual: number
  spread: number
}

/** By how much it stands out: models differ in what they call near, so it is measured by all that there is. */
const standsOut = ({ near, usual, spread }: Near): number =>
  spread > 0 ? Math.min(1, Math.max(0, ((near - usual) / spread - 2) / 4)) : 0

/** How near in meaning passages are to a question, by `article n`; none where the endpoint is away. */
export const createNearness =
  ({ pool, embedder }: { readonly pool: Pool; readonly embedder: Embedder }) =>
  async (question: string, staff: boolean): Promise<Map<string, number>> => {
    const vectors = await embedder.embed([question], AbortSignal.timeout(PATIENCE)).catch(() => [])
    const [vector] = vectors
    if (!vector) return new Map()
    const rows = await ask<Near>(pool, 'passages:nearest', NEAREST, [staff, unit(vector), embedder.model])
    return new Map(rows.map((row) => [`${row.article} ${row.n}`, standsOut(row)]))
  }
