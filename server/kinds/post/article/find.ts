import type { Pool } from 'pg'
import type { Language } from '../../../../shared/kernel/describe.ts'
import type { ArticleAudience, ArticleStage } from '../../../../shared/kinds/post/index.ts'
import { orBusy } from '../../../db/outage.ts'
import { questionOf } from './words.ts'

/** An article as it is listed. */
export interface Cells {
  slug: string
  language: Language
  audience: ArticleAudience
  stage: ArticleStage
  desk: string | null
  title: string
  text: string
  changed_at: string
}

export interface Wish {
  /** the reader works here: internal ones too */
  readonly staff: boolean
  readonly q: string
  readonly language?: Language | undefined
  readonly desk?: string | undefined
  readonly stage: ArticleStage
  readonly mode: 'search' | 'suggest'
  readonly cursor: number
  readonly limit: number
}

const COLUMNS = 'a.slug, a.language, a.audience, a.stage, a.desk, a.title, a.text, a.changed_at'
/** $1: stage, $2: does the reader work here, $3: only this language, $4: only this desk */
const OPEN = `stage = $1 and ($2 or audience = 'public') and ($3::text is null or language = $3) and ($4::text is null or desk = $4)`
/** Of what fits equally well, no more is put in order. */
const MOST = 300

/** What has only some of the words is a guess: of other desks none is made, where this one has articles ($13). */
const GUESSED = `and ($13::text is null or desk is null or desk = $13
  or not exists (select 1 from article o where o.desk = $13 and o.stage = 'published'))`

const tier = (number: number, words: 'head' | 'found', query: string, guessed = '') =>
  `(select conversation, ${number} as tier from article where ${words} @@ to_tsquery('simple', ${query}) and ${OPEN} ${guessed} limit ${MOST})`

/** All words in the title, then in title and keywords, then anywhere; at last, some of them in title or keywords. */
const WORDS = `
  with best as (select conversation, min(tier) as tier from (
    ${tier(1, 'head', '$5')} union all ${tier(2, 'head', '$6')} union all ${tier(3, 'found', '$7')} union all ${tier(4, 'head', '$8', GUESSED)}) c group by conversation)
  select ${COLUMNS} from best join article a using (conversation)
  order by tier, a.language is distinct from $9, a.desk is distinct from $13, ts_rank('{0.1, 0.2, 0.6, 1}', a.found, to_tsquery('simple', $10)) desc, a.slug
  limit $11 offset $12`

/** Where a word was mistyped: by what titles and keywords have in common with it, letter by letter. */
const TYPOS = `
  select ${COLUMNS} from article a
  where $5::text <% head_words and ${OPEN}
  order by word_similarity($5, head_words) desc, a.language is distinct from $6, a.slug limit $7`

const LIST = `select ${COLUMNS} from article a where ${OPEN} order by changed_at desc, slug limit $5 offset $6`

const SHORTEST_TYPO = 4

const query = (words: readonly string[], how: string, between: string) =>
  words.map((word) => `'${word}':${word.length > 1 ? '*' : ''}${how}`).join(between)

/** What is found for a wish, one more than asked for where there is more. Planned anew each time: questions differ. */
export const createFind = (pool: Pool) => {
  const ask = (text: string, values: readonly unknown[]) =>
    pool.query<Cells>(text, [...values]).then(
      ({ rows }) => rows,
      (error) => {
        throw orBusy(error)
      },
    )

  const byWords = (words: readonly string[], open: readonly unknown[], wish: Wish) => {
    const [all, any] = [' & ', ' | ']
    const some = wish.mode === 'suggest' || words.length > 2 ? query(words, '', any) : query(words, '', all)
    const tiers = [query(words, 'A', all), query(words, '', all), query(words, '', all), some]
    const order = [wish.language ?? null, query(words, '', any), wish.limit + 1, wish.cursor, wish.desk ?? null]
    return ask(WORDS, [...open, ...tiers, ...order])
  }

  const byTypos = async (words: readonly string[], open: readonly unknown[], wish: Wish) => {
    const long = words.filter((word) => word.length >= SHORTEST_TYPO).slice(0, 3)
    const found = await Promise.all(long.map((word) => ask(TYPOS, [...open, word, wish.language ?? null, wish.limit])))
    return found.flat()
  }

  return async (wish: Wish): Promise<{ question: readonly string[]; found: Cells[] }> => {
    const { staff, stage, desk = null, mode, limit, cursor } = wish
    const question = questionOf(wish.q)
    const suggests = mode === 'suggest' // then language and desk are only what stands first
    const open = [stage, staff, suggests ? null : (wish.language ?? null), suggests ? null : desk]
    if (question.length === 0) {
      const none = wish.q !== '' || suggests
      return { question, found: none ? [] : await ask(LIST, [...open, limit + 1, cursor]) }
    }
    const found = await byWords(question, open, wish)
    if (found.length > 0 || cursor > 0) return { question, found }
    const near = await byTypos(question, open, wish)
    return { question, found: [...new Map(near.map((one) => [one.slug, one])).values()].slice(0, limit) }
  }
}
export type Find = ReturnType<typeof createFind>
