import type { Pool } from 'pg'
import { type AccountId, type ConversationId, selfOf } from '../../../shared/kernel/ids.ts'
import type { Self } from '../../../shared/kinds/self/index.ts'
import type { PostCard, PostPage } from '../../../shared/protocol/posts.ts'
import { ask } from '../../log/reader.ts'
import { type Cards, createCards, type Showing } from './cards.ts'
import {
  authorWalk,
  type Candidate,
  type Cursor,
  feedWalk,
  picturedWalk,
  promotedAmong,
  publicWalk,
  wordsWalk,
} from './walks.ts'

/** Where none of what comes next is for the reader, there is more behind it: so often it is asked for. */
const MOST_ROUNDS = 5
/** The first event of a post: who hides it hides the post (`message.hide` of the own `self`). */
const FIRST = 1

export interface Wish {
  readonly cursor?: string | undefined
  readonly limit: number
}
type Walk = (cursor: Cursor | null, most: number) => Promise<readonly Candidate[]>
type Sieve = (found: readonly Candidate[]) => Promise<readonly Candidate[]>

const read = (cursor: string | undefined): Cursor | null => {
  const [at, id] = cursor?.split('_') ?? []
  return id ? { at: Number(at), id } : null
}

/** Some of what is found is left out or not for the reader: so much more is asked for at once, for it costs little. */
const SPARE = 30

/** Walks until the page is full or there is no more; what it leaves out, the cursor has passed all the same. */
const page = async (
  cards: Cards,
  reader: AccountId | null,
  { cursor, limit }: Wish,
  walk: Walk,
  sieve: Sieve = async (found) => found,
): Promise<PostPage> => {
  const items: PostCard[] = []
  let at = read(cursor)
  for (let round = 0; round < MOST_ROUNDS && items.length < limit; round += 1) {
    const wanted = limit - items.length
    const found = await walk(at, wanted + SPARE)
    const sifted = await sieve(found)
    const { cards: made, upTo } = await cards.first(reader, sifted, wanted)
    items.push(...made)
    const last = upTo ? sifted.find(({ conversation }) => conversation === upTo) : found[wanted + SPARE - 1]
    if (!last) return { items, next: null }
    at = { at: last.at, id: last.conversation }
  }
  return { items, next: at && `${at.at}_${at.id}` }
}

const hiddenFor = async (pool: Pool, account: AccountId): Promise<Self['hidden']> => {
  const text = `select state->'hidden' as hidden from conversation where id = $1`
  const [self] = await ask<Pick<Self, 'hidden'>>(pool, 'posts:hidden', text, [selfOf(account)])
  return self?.hidden ?? {}
}

/** The lists of posts: each finds candidates by an index, and shows those of them that are for the reader. */
export const createLists = (showing: Showing) => {
  const { pool } = showing
  const cards = createCards(showing)

  /** A post stands where it was promoted last, and only there; what the reader hid stands nowhere. */
  const once =
    (reader: AccountId, hiding: Promise<Self['hidden']>): Sieve =>
    async (found) => {
      const seen = new Set<ConversationId>()
      const ids = found.map(({ conversation }) => conversation)
      const [promoted, hidden] = await Promise.all([promotedAmong(pool, reader, ids), hiding])
      return found.filter(({ conversation: id, at }) => {
        const passed = seen.has(id) || (promoted.get(id) ?? 0) > at || hidden[id]?.includes(FIRST)
        seen.add(id)
        return !passed
      })
    }

  /** What the reader hid is in none of their lists. */
  const unhidden = (reader: AccountId | null): Sieve => {
    const hiding = reader ? hiddenFor(pool, reader) : Promise.resolve<Self['hidden']>({})
    hiding.catch(() => undefined) // asked again by whoever waits for it
    return async (found) => {
      const hidden = await hiding
      return found.filter(({ conversation: id }) => !hidden[id]?.includes(FIRST))
    }
  }

  return {
    cards: cards.of,
    async feed(reader: AccountId | null, wish: Wish): Promise<PostPage> {
      if (!reader) return page(cards, null, wish, (cursor, most) => publicWalk(pool, cursor, most))
      const hiding = hiddenFor(pool, reader) // while the walk goes on
      hiding.catch(() => undefined)
      return page(cards, reader, wish, (cursor, most) => feedWalk(pool, reader, cursor, most), once(reader, hiding))
    },
    gallery: (reader: AccountId | null, wish: Wish): Promise<PostPage> =>
      page(cards, reader, wish, (cursor, most) => picturedWalk(pool, cursor, most), unhidden(reader)),
    /** @param all  is the reader the author, or a contact? Others need not walk past what is for contacts */
    by: (reader: AccountId | null, author: AccountId, all: boolean, wish: Wish): Promise<PostPage> =>
      page(cards, reader, wish, (cursor, most) => authorWalk(pool, author, all, cursor, most), unhidden(reader)),
    search: (reader: AccountId | null, q: string, wish: Wish): Promise<PostPage> =>
      page(cards, reader, wish, (cursor, most) => wordsWalk(pool, q, cursor, most), unhidden(reader)),
    /** What the reader hid and still may see, to be shown again: the last published first. */
    hidden: async (reader: AccountId, wish: Wish): Promise<PostPage> => {
      const marks = Object.entries(await hiddenFor(pool, reader)) as [ConversationId, readonly number[]][]
      const all = marks
        .flatMap(([id, seqs]) => (seqs.includes(FIRST) ? id : []))
        .sort()
        .reverse() // an id begins with the time at which it was made
      return page(cards, reader, wish, async (cursor, most) =>
        all
          .filter((id) => !cursor || id < cursor.id)
          .slice(0, most)
          .map((conversation) => ({ conversation, at: 0, promoter: null })),
      )
    },
  }
}
