import { LRUCache } from 'lru-cache'
import type { Pool } from 'pg'
import type { Language } from '../../../shared/kernel/describe.ts'
import { ask } from '../../log/reader.ts'
import { aboutOf, type Leaf } from './about.ts'
import { type Asked, askedOf, FAINT, rarity } from './asked.ts'
import type { Embedder } from './embedder.ts'
import { createNearness } from './nearness.ts'
import type { Passage } from './passage.ts'
import { type Page, rank } from './rank.ts'
import { READABLE } from './readable.ts'
import { mended } from './typos.ts'

export interface Reader {
  /** whoever asks works here: internal articles too */
  readonly staff: boolean
  readonly language: Language
  readonly limit: number
}

interface Cells extends Omit<Passage, 'score'>, Leaf {
  readonly family: string
  readonly n: number
}

/** An article and its translation are one. */
const FAMILY = 'coalesce(a.translation, a.slug)'

/** $2: words as queries */
const COUNTS = `
  select (select count(distinct ${FAMILY})::int from article a where a.stage = 'published' and ($1 or a.audience = 'public')) as articles,
    (select json_agg("all" order by nr) from (
      select nr, count(distinct ${FAMILY}) as "all"
      from unnest($2::text[]) with ordinality as asked (q, nr) left join (${READABLE}) on p.found @@ q::tsquery group by nr) c) as counts`

/** $3: what each tells; what stands in title or keywords comes first. $4: articles that come besides. All with their translations. */
const LIKELY = `
  with best as (select article from (
      select p.article, a.slug, w * max(case when p.heads @@ q::tsquery then 1 else 0.6 end) as fits
      from unnest($2::text[], $3::float8[]) as asked (q, w) join (${READABLE}) on p.found @@ q::tsquery group by p.article, a.slug, q, w) f
    group by article, slug order by sum(fits) desc, slug limit 48),
    chosen as (select conversation, slug, translation from article
      where conversation in (select article from best) or conversation = any($4::uuid[])),
    both_of as (select conversation from chosen union select o.conversation from chosen c join article o on o.slug = c.translation
      union select o.conversation from chosen c join article o on o.translation = c.slug)
  select p.article, p.version from both_of join (${READABLE}) on p.article = both_of.conversation where p.n = 0 order by a.slug`

/** $2: articles */
const PARTS = `
  select ${FAMILY} as family, p.article, a.slug, p.version, p.n, a.title, a.keywords, p.heading, a.language, a.desk, p.text, p.body
  from ${READABLE} where p.article = any($2::uuid[]) order by p.article, p.n`

/** What was read of so many articles is kept: they are asked for again and again. */
const KEPT = 1_000

const queryOf = ({ terms }: Asked): string => terms.map((term) => `'${term}'`).join(' | ')
const keyOf = ({ article, version }: { article: string; version: number }): string => `${article} ${version}`

const pageOf = (parts: readonly Cells[]): Page<Cells> => ({ family: parts[0]!.family, about: aboutOf(parts), parts })

/** What may hold the answer to a question: by its words, and by what it means where there is an endpoint that tells. */
export const createFind = ({ pool, embedder }: { readonly pool: Pool; readonly embedder?: Embedder | null }) => {
  const kept = new LRUCache<string, Page<Cells>>({ max: KEPT })
  const nearness = embedder ? createNearness({ pool, embedder }) : null

  /** What is shown is asked for each time, what it says only once. */
  const read = async (
    shown: readonly { article: string; version: number }[],
    staff: boolean,
  ): Promise<Page<Cells>[]> => {
    const known = new Map(shown.map((one) => [keyOf(one), kept.get(keyOf(one))]))
    const others = shown.filter((one) => !known.get(keyOf(one))).map(({ article }) => article)
    if (others.length > 0) {
      const parts = await ask<Cells>(pool, 'passages:parts', PARTS, [staff, others])
      for (const [key, cells] of Map.groupBy(parts, keyOf)) {
        kept.set(key, pageOf(cells))
        known.set(key, kept.get(key))
      }
    }
    return [...known.values()].filter((page) => page !== undefined)
  }

  const counted = async (asked: readonly Asked[], staff: boolean) => {
    const [row] = await ask<{ articles: number; counts: number[] | null }>(pool, 'passages:counts', COUNTS, [
      staff,
      asked.map(queryOf),
    ])
    return { articles: row!.articles, words: asked.map((one, at) => ({ ...one, all: row!.counts![at]! })) }
  }

  return async (question: string, { staff, language, limit }: Reader): Promise<Passage[]> => {
    const said = askedOf(question)
    const once = await counted(said, staff)
    const right = await mended(pool, once.words)
    const { articles, words } = right ? await counted(right, staff) : once
    const near = (await nearness?.(question, staff)) ?? new Map<string, number>()
    const queries = words.filter(({ all }) => all > 0)
    if (queries.length === 0 && near.size === 0) return []
    const values = [
      staff,
      queries.map(queryOf),
      queries.map(({ all, faint }) => rarity(all, articles) * (faint ? FAINT : 1)),
    ]
    const besides = [...near.keys()].map((key) => key.split(' ')[0]!)
    const shown = await ask<{ article: string; version: number }>(pool, 'passages:likely', LIKELY, [...values, besides])
    const ranked = rank(
      words,
      await read(shown, staff),
      articles,
      ({ article, n }) => near.get(`${article} ${n}`) ?? 0,
      (one) => one.language === language,
    )
    return ranked.slice(0, limit).map(({ part, score }) => {
      const { article, slug, version, title, heading, desk, text } = part
      return { article, slug, version, title, heading, language: part.language, desk, text, score }
    })
  }
}
export type FindPassages = ReturnType<typeof createFind>
