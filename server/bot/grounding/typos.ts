import type { Pool } from 'pg'
import { ask } from '../../log/reader.ts'
import type { Asked } from './asked.ts'

/** $1: a word nobody has heard of; what titles and keywords have that is most like it, letter by letter */
const LIKE = `
  select word from passage p, unnest(string_to_array(p.head, ' ')) as word
  where p.n = 0 and $1::text <% p.head and similarity(word, $1) >= 0.45 and word not like '~%'
  order by similarity(word, $1) desc, word limit 1`

const SHORTEST = 5

/** The words of a question with those put right that were mistyped; null where none was. */
export const mended = async (
  pool: Pool,
  asked: readonly (Asked & { readonly all: number })[],
): Promise<Asked[] | null> => {
  let any = false
  const right = await Promise.all(
    asked.map(async (one) => {
      const [word] = one.terms
      if (one.all > 0 || one.faint || one.terms.length > 1 || word!.length < SHORTEST) return one
      const [like] = await ask<{ word: string }>(pool, 'passages:typos', LIKE, [word])
      if (!like) return one
      any = true
      return { terms: [word!, like.word], faint: false }
    }),
  )
  return any ? right : null
}
