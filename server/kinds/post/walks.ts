import type { Pool } from 'pg'
import type { AccountId, ConversationId } from '../../../shared/kernel/ids.ts'
import { searchWords, spellings } from '../../../shared/protocol/search.ts'
import { orBusy } from '../../db/outage.ts'
import { ask } from '../../log/reader.ts'

/** Where a list goes on: the time of what came last, in ms since 1970, and its id. */
export interface Cursor {
  readonly at: number
  readonly id: string
}

/** A post that may come next in a list. Nobody has yet asked whether the reader may see it. */
export interface Candidate {
  readonly conversation: ConversationId
  readonly at: number
  /** who promoted it, where it stands here for that */
  readonly promoter: AccountId | null
}

interface Cells {
  conversation: ConversationId
  at: string
  promoter: AccountId | null
}

const candidates = (rows: readonly Cells[]): Candidate[] => rows.map((row) => ({ ...row, at: Number(row.at) }))

/** Later than anything, below everything. */
const TOP: Cursor = { at: Number.MAX_SAFE_INTEGER, id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' }
const from = (cursor: Cursor | null) => [(cursor ?? TOP).at, (cursor ?? TOP).id]

const BELOW = `(at, conversation) < ($1::bigint, $2::uuid)`
const DOWN = `order by at desc, conversation desc limit $3`

/**
 * Of many people's lists, the newest together: whose newest is not among those has nothing to add, so the rest is read of
 * a few only, however many they are.
 */
const newestOf = (people: string, list: (account: string) => string) => `
  select l.conversation, l.at, f.account from (
    select m.account from (${people}) m cross join lateral (${list('m.account')} and ${BELOW}
      order by at desc, conversation desc limit 1) n
    order by n.at desc, n.conversation desc limit $3) f
  cross join lateral (${list('f.account')} and ${BELOW} ${DOWN}) l
  order by l.at desc, l.conversation desc limit $3`

const written = (account: string) =>
  `select conversation, at from post where author = ${account} and audience = 'contacts'`
const promoted = (account: string) => `select conversation, at from post_promotion where account = ${account}`

/** Among the newest of all, whoever has many contacts finds a page of theirs; so many are looked at for that. */
const RECENT = 3_000

/** The newest of these rows that are by somebody in `people`; a page full of them is all there is to know. */
const recentOf = (rows: string, people: string) => `
  select conversation, at, account from (${rows} and ${BELOW} order by at desc, conversation desc limit ${RECENT}) n
  where account in (${people}) ${DOWN}`

const isFull = (rows: string) => `(select count(*) from ${rows}) >= $3`

/**
 * Three walks down an index each, merged: what is public, what the contacts (and oneself) wrote for contacts, what the
 * contacts promoted. It costs the same among a hundred posts and among a hundred thousand: a look at what is newest of
 * all, and, where that does not fill a page, one look at an index for each contact.
 */
const FEED = `
  with mine as materialized (
    select other as account from contact where one = $4 and contact = 'accepted'
    union all select one from contact where other = $4 and contact = 'accepted'),
  told as materialized (${recentOf(
    `select conversation, at, author as account from post where audience = 'contacts'`,
    'select account from mine union all select $4::uuid',
  )}),
  spread as materialized (${recentOf('select conversation, at, account from post_promotion where true', 'select account from mine')})
  select conversation, at, promoter from (
    (select conversation, at, null::uuid as promoter from post where audience = 'public' and ${BELOW} ${DOWN})
    union all
    select conversation, at, null from told where ${isFull('told')}
    union all
    select conversation, at, null from (${newestOf('select account from mine union all select $4::uuid', written)}) w
    where not ${isFull('told')}
    union all
    select conversation, at, account from spread where ${isFull('spread')}
    union all
    select conversation, at, account from (${newestOf('select account from mine', promoted)}) r
    where not ${isFull('spread')}) f
  ${DOWN}`

export const feedWalk = async (pool: Pool, reader: AccountId, cursor: Cursor | null, most: number) =>
  candidates(await ask<Cells>(pool, 'posts:feed', FEED, [...from(cursor), most, reader]))

const PUBLIC = `select conversation, at, null as promoter from post where audience = 'public' and ${BELOW} ${DOWN}`
export const publicWalk = async (pool: Pool, cursor: Cursor | null, most: number) =>
  candidates(await ask<Cells>(pool, 'posts:public', PUBLIC, [...from(cursor), most]))

const PICTURED = `select conversation, at, null as promoter from post
  where audience = 'public' and pictures > 0 and ${BELOW} ${DOWN}`
export const picturedWalk = async (pool: Pool, cursor: Cursor | null, most: number) =>
  candidates(await ask<Cells>(pool, 'posts:pictured', PICTURED, [...from(cursor), most]))

const AUTHOR = `select conversation, at, null as promoter from post
  where author = $4 and audience is not null and (audience = 'public' or $5) and ${BELOW} ${DOWN}`
/** @param all  also those for contacts */
export const authorWalk = async (pool: Pool, author: AccountId, all: boolean, cursor: Cursor | null, most: number) =>
  candidates(await ask<Cells>(pool, 'posts:author', AUTHOR, [...from(cursor), most, author, all]))

const literal = (word: string) => `%${word.replace(/[\\%_]/g, '\\$&')}%`

/** By the trigrams of the words, or down the public posts where a word is too short for that. */
export const wordsWalk = async (pool: Pool, q: string, cursor: Cursor | null, most: number): Promise<Candidate[]> => {
  const values: unknown[] = [...from(cursor), most]
  const like = (word: string) =>
    `(${spellings(word)
      .map((spelling) => `words like $${values.push(literal(spelling))}`)
      .join(' or ')})`
  const text = `select conversation, at, null as promoter from post
    where audience = 'public' and ${BELOW} and ${searchWords(q).map(like).join(' and ')} ${DOWN}`
  try {
    return candidates((await pool.query<Cells>(text, values)).rows)
  } catch (error) {
    throw orBusy(error)
  }
}

const PROMOTED = `
  select r.conversation, max(r.at) as at, null as promoter from post_promotion r
  where r.conversation = any($1::uuid[]) and exists (
    select 1 from contact where one = $2 and other = r.account and contact = 'accepted'
    union all select 1 from contact where one = r.account and other = $2 and contact = 'accepted')
  group by r.conversation`

/** When the contacts of an account last promoted these posts, where they did. */
export const promotedAmong = async (pool: Pool, reader: AccountId, posts: readonly ConversationId[]) => {
  const rows = candidates(await ask<Cells>(pool, 'posts:promoted', PROMOTED, [posts, reader]))
  return new Map(rows.map(({ conversation, at }) => [conversation, at]))
}
