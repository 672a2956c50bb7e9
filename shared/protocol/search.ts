import * as v from 'valibot'
import { AccountId, ConversationId } from '../kernel/ids.ts'
import { wellFormed } from '../kernel/text.ts'
import { route } from './route.ts'

export const SHORTEST_SEARCH = 2
export const LONGEST_SEARCH = 100
const MOST_WORDS = 8

/** What a search looks for: each of these somewhere in the message, as part of a word too, in any case. */
export const searchWords = (said: string): string[] =>
  [...new Set(said.normalize('NFC').toLowerCase().split(/\s+/u).filter(Boolean))].slice(0, MOST_WORDS)

/** These three Bangla letters have a sign of their own and are two by the rules of Unicode. Keyboards do either. */
const SIGNS = { '\u09A1\u09BC': '\u09DC', '\u09A2\u09BC': '\u09DD', '\u09AF\u09BC': '\u09DF' } as const

/** The ways in which the same word may have been typed. */
export const spellings = (word: string): string[] => {
  const composed = word.normalize('NFC')
  const signs = Object.entries(SIGNS).reduce((text, [two, one]) => text.replaceAll(two, one), composed)
  return [...new Set([composed, signs, word.normalize('NFD')])]
}

const moment = v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number))
const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'

/** A message that was found, with its words as they are now. */
export const Hit = v.object({
  conversation: ConversationId,
  seq: v.number(),
  at: v.number(),
  by: AccountId,
  text: v.string(),
  edited: v.boolean(),
})
export type Hit = v.InferOutput<typeof Hit>

export const searchRoutes = {
  searchMessages: route({
    method: 'GET',
    path: '/search/messages',
    tag: 'Conversations',
    summary: 'Messages with all of these words, or parts of words, in your conversations; the last said first',
    access: 'account',
    query: v.strictObject({
      q: v.pipe(v.string(), v.trim(), v.minLength(SHORTEST_SEARCH), v.maxLength(LONGEST_SEARCH), wellFormed),
      /** only in this one */
      conversation: v.optional(ConversationId),
      /** only what this account wrote */
      from: v.optional(AccountId),
      /** sent at this moment or later, in ms since 1970 */
      after: v.optional(moment),
      /** sent before this moment */
      before: v.optional(moment),
      /** `next` of the page before */
      cursor: v.optional(v.pipe(v.string(), v.regex(new RegExp(`^\\d{1,15}_${UUID}_\\d{1,10}$`)))),
      limit: v.optional(
        v.pipe(v.string(), v.regex(/^\d{1,2}$/), v.transform(Number), v.minValue(1), v.maxValue(50)),
        '20',
      ),
    }),
    output: v.object({ items: v.array(Hit), next: v.nullable(v.string()) }),
  }),
} as const

export type SearchWish = v.InferOutput<(typeof searchRoutes)['searchMessages']['query']>
