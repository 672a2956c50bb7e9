import type { Pool } from 'pg'
import { searchWords, spellings } from '../../../shared/protocol/search.ts'
import { throwBusy } from '../../db/outage.ts'
import { Query } from './query.ts'

/** The index of words knows three letters in a row: what is shorter is looked for in each ticket that is looked at. */
const INDEXED = 3
/** By so many words, the longest, the index is asked; whether the others stand there too is looked at. */
const ASKED = 3
/** A word that stands in fewer events is rare: what it stands in is looked at, and nothing else. */
const RARE = 1_000

const anywhere = (word: string) => `%${word.replace(/[\\%_]/g, '\\$&')}%`

const likes = (word: string, { $ }: Query) => `w.words like any(${$(spellings(word).map(anywhere))}::text[])`

/** In one ticket after the other: with `offset 0` nobody reads all words there are for that. */
export const said = (word: string, query: Query): string =>
  `exists (select from ticket_words w where w.conversation = t.conversation and ${likes(word, query)} offset 0)`

const whereSaid = (word: string, query: Query): string =>
  `select w.conversation from ticket_words w where ${likes(word, query)}`

/** Each by itself: whoever plans the query begins with what else is asked for, where that leaves fewer. */
export const indexed = (words: readonly string[], query: Query): string[] =>
  words.map((word) => `t.conversation in (${whereSaid(word, query)})`)

/** Where nothing else is asked for, those with all of these are found out first: they are few, which no plan foresees. */
export const together = (words: readonly string[], query: Query): string[] =>
  words.length < 2
    ? indexed(words, query)
    : [`t.conversation = any(array(${words.map((word) => whereSaid(word, query)).join(' intersect ')}))`]

/** By which words of a search the index is asked, the longest first, and which are looked for in what it finds. */
export const wordsOf = (q: string | undefined) => {
  const words = searchWords(q ?? '').sort((one, other) => [...other].length - [...one].length)
  const asked = words.slice(0, ASKED).filter((word) => [...word].length >= INDEXED)
  return { asked, looked: words.slice(asked.length) }
}

/** Does it stand in so few events that all of them may be looked at? */
export const isRare = async (pool: Pool, word: string): Promise<boolean> => {
  const query = new Query()
  const text = `select count(*)::int as found from (${whereSaid(word, query)} limit ${RARE}) w`
  const { rows } = await pool.query<{ found: number }>(text, query.values).catch(throwBusy)
  return rows[0]!.found < RARE
}
