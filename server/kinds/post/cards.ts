import type { Pool } from 'pg'
import type { AccountId, ConversationId } from '../../../shared/kernel/ids.ts'
import { isSeen } from '../../../shared/kernel/text.ts'
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
): boolean => isSeen(title) || isSeen(text) || files.length > 0 || (quotes !== null && quoted.has(quotes))

/** The posts that are to be drawn, and those that they quote. */
interface Chosen {
  readonly posts: ReadonlyMap<ConversationId, Post>
  readonly quoted: ReadonlyMap<ConversationId, Post>
}

/** Makes cards of posts for one reader: those that it may see, in the order in which they were asked for. */
export const createCards = ({ pool, look, people }: Showing) => {
  const wordsOf = (conversation: ConversationId, post: Post, by: ReadonlyMap<AccountId, Person>) => {
    const { title, text, files, audience, at, editedAt } = post
    const person = post.author && by.get(post.author)
    return person ? { conversation, by: person, title, text, files: [...files], audience, at, editedAt } : null
  }

  const choose = async (reader: AccountId | null, picks: readonly Pick[]) => {
    const idsOf = picks.map(({ conversation }) => conversation)
    const posts = await postsAmong(look, reader, idsOf)
    const quotes = [...posts.values()].flatMap((post) => post.quotes ?? [])
    const quoted = await postsAmong(look, reader, quotes)
    const shown = picks.filter(({ conversation: id }) => posts.has(id) && hasSomething(posts.get(id)!, quoted))
    return { posts, quoted, shown }
  }

  const draw = async (reader: AccountId | null, shown: readonly Pick[], { posts, quoted }: Chosen) => {
    const ids = shown.map(({ conversation }) => conversation)
    const accounts = [
      ...shown.flatMap(({ conversation, promoter }) => [posts.get(conversation)!.author ?? [], promoter ?? []].flat()),
      ...[...quoted.values()].flatMap(({ author }) => author ?? []),
    ]
    const [counts, cards] = await Promise.all([
      ids.length > 0 ? ask<Counts>(pool, 'posts:counts', COUNTS, [ids, reader]) : [],
      people(reader, [...new Set(accounts)]),
    ])
    const by = new Map(cards.map((person) => [person.id, person]))
    const counted = new Map(counts.map(({ conversation, ...rest }) => [conversation, rest]))
    return shown.flatMap(({ conversation, promoter }): PostCard[] => {
      const post = posts.get(conversation)!
      const words = wordsOf(conversation, post, by)
      const { opinion, promoted, ...numbers } = counted.get(conversation)!
      const other = post.quotes && quoted.get(post.quotes)
      if (!words) return []
      const promotedBy = (promoter && by.get(promoter)) ?? null
      const inside = post.quotes && other ? wordsOf(post.quotes, other, by) : null
      return [{ ...words, ...numbers, mine: { opinion, promoted }, promotedBy, quotes: post.quotes, quoted: inside }]
    })
  }

  return {
    /** @param picks  few: all of them are drawn */
    async of(reader: AccountId | null, picks: readonly Pick[]): Promise<PostCard[]> {
      const { shown, ...chosen } = await choose(reader, picks)
      return draw(reader, shown, chosen)
    },
    /** The first so many; with the last of these picks that was looked at, where there are more. */
    async first(reader: AccountId | null, picks: readonly Pick[], most: number) {
      const { shown, ...chosen } = await choose(reader, picks)
      const taken = shown.slice(0, most)
      const upTo = shown.length > most ? taken.at(-1)!.conversation : null
      return { cards: await draw(reader, taken, chosen), upTo }
    },
  }
}
export type Cards = ReturnType<typeof createCards>
