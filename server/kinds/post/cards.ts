import type { Pool } from 'pg'
import type { AccountId, ConversationId } from '../../../shared/kernel/ids.ts'
import type { Opinion, Post } from '../../../shared/kinds/post/index.ts'
import type { Person } from '../../../shared/protocol/accounts.ts'
import { MOST_COUNTED, type PostCard } from '../../../shared/protocol/posts.ts'
import type { Look } from '../../log/look.ts'
import { ask } from '../../log/reader.ts'

/** The cards of people, for one reader (null: a guest). */
export type CardsOfPeople = (reader: AccountId | null, ids: readonly AccountId[]) => Promise<readonly Person[]>

export interface Showing {
  readonly pool: Pool
  readonly look: Look
  readonly people: CardsOfPeople
}

/** A post that is to be shown, and through whom it came. */
export interface Pick {
  readonly conversation: ConversationId
  readonly promoter: AccountId | null
}

interface Counts {
  conversation: ConversationId
  likes: number
  dislikes: number
  promotions: number
  comments: number
  opinion: Opinion | null
  promoted: boolean
}

const count = (table: string, more = '') =>
  `(select count(*)::int from (select 1 from ${table} where conversation = w.id ${more} limit ${MOST_COUNTED}) few)`

const COUNTS = `
  select w.id as conversation, ${count('post_opinion', `and opinion = 'like'`)} as likes,
    ${count('post_opinion', `and opinion = 'dislike'`)} as dislikes, ${count('post_promotion')} as promotions,
    ${count('post_comment')} as comments,
    (select opinion from post_opinion where conversation = w.id and account = $2) as opinion,
    exists (select 1 from post_promotion where conversation = w.id and account = $2) as promoted
  from unnest($1::uuid[]) as w (id)`

/** The posts among these that the reader may see, by their ids. */
export const postsAmong = async (look: Look, reader: AccountId | null, ids: readonly ConversationId[]) => {
  const looked = await look(reader, ids)
  return new Map([...looked].flatMap(([id, { kind, state }]) => (kind === 'post' ? [[id, state as Post]] : [])))
}

/** Is there anything of it to show? One that only quotes what the reader may not see has nothing. */
export const hasSomething = (
  { title, text, files, quotes }: Post,
  quoted: ReadonlyMap<ConversationId, Post>,
): boolean => title.trim() !== '' || text.trim() !== '' || files.length > 0 || (quotes !== null && quoted.has(quotes))

/** Makes cards of posts for one reader: the first of those that it may see, in the order in which they were asked for. */
export const createCards = ({ pool, look, people }: Showing) => {
  const wordsOf = (conversation: ConversationId, post: Post, by: ReadonlyMap<AccountId, Person>) => {
    const { title, text, files, audience, at, editedAt } = post
    const person = post.author && by.get(post.author)
    return person ? { conversation, by: person, title, text, files: [...files], audience, at, editedAt } : null
  }

  const countsOf = async (reader: AccountId | null, ids: readonly ConversationId[]) => {
    const rows = ids.length > 0 ? await ask<Counts>(pool, 'posts:counts', COUNTS, [ids, reader]) : []
    return new Map(rows.map(({ conversation, ...counts }) => [conversation, counts]))
  }

  return async (reader: AccountId | null, picks: readonly Pick[], most = picks.length): Promise<PostCard[]> => {
    const posts = await postsAmong(
      look,
      reader,
      picks.map(({ conversation }) => conversation),
    )
    const quoted = await postsAmong(
      look,
      reader,
      [...posts.values()].flatMap(({ quotes }) => quotes ?? []),
    )
    const there = picks.filter(({ conversation: id }) => posts.has(id) && hasSomething(posts.get(id)!, quoted))
    const accounts = [
      ...there.flatMap(({ promoter }) => promoter ?? []),
      ...[...posts.values(), ...quoted.values()].flatMap(({ author }) => author ?? []),
    ]
    const by = new Map((await people(reader, [...new Set(accounts)])).map((person) => [person.id, person]))
    const shown = there
      .flatMap((pick) => {
        const words = wordsOf(pick.conversation, posts.get(pick.conversation)!, by)
        return words ? [{ ...pick, words }] : []
      })
      .slice(0, most)
    const counted = await countsOf(
      reader,
      shown.map(({ conversation }) => conversation),
    )
    return shown.map(({ conversation, promoter, words }): PostCard => {
      const post = posts.get(conversation)!
      const { opinion, promoted, ...numbers } = counted.get(conversation)!
      const other = post.quotes && quoted.get(post.quotes)
      const promotedBy = (promoter && by.get(promoter)) ?? null
      const inside = post.quotes && other ? wordsOf(post.quotes, other, by) : null
      return { ...words, ...numbers, mine: { opinion, promoted }, promotedBy, quotes: post.quotes, quoted: inside }
    })
  }
}
export type Cards = ReturnType<typeof createCards>
