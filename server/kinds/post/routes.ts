import type { Pool } from 'pg'
import type { AccountId } from '../../../shared/kernel/ids.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { MOST_EVENTS } from '../../../shared/protocol/log.ts'
import type { postRoutes } from '../../../shared/protocol/posts.ts'
import type { Handlers } from '../../http/handler.ts'
import { createStandings } from '../../log/look.ts'
import { createRead } from '../../log/read.ts'
import { ask } from '../../log/reader.ts'
import type { Showing } from './cards.ts'
import { createLists } from './lists.ts'

/** Guests learn of a private profile only by what it says to everybody (PRO3). */
const ACCOUNT = `
  select a.id from account a where a.username = $1 and a.suspended_at is null
    and ($2 or a.open or exists (select 1 from post p where p.author = a.id and p.audience = 'public'))`

const accountBy = async (pool: Pool, username: string, reader: AccountId | null): Promise<AccountId> => {
  const [row] = await ask<{ id: AccountId }>(pool, 'posts:account', ACCOUNT, [username, reader !== null])
  if (!row) throw new Refusal('account.unknown')
  return row.id
}

/** What the HTTP API answers about posts beside their conversations. Guests come in here; nobody writes here. */
export const createPostHandlers = (showing: Showing): Handlers<typeof postRoutes> => {
  const { pool } = showing
  const lists = createLists(showing)
  const standings = createStandings(pool)
  const read = createRead(pool)
  return {
    feed: ({ query }, { actor }) => lists.feed(actor?.account ?? null, query),
    gallery: ({ query }, { actor }) => lists.gallery(actor?.account ?? null, query),
    searchPosts: ({ query: { q, ...wish } }, { actor }) => lists.search(actor?.account ?? null, q, wish),
    hiddenPosts: ({ query }, { actor }) => lists.hidden(actor!.account, query),
    async postsOf({ params: { username }, query }, { actor }) {
      const reader = actor?.account ?? null
      const author = await accountBy(pool, username, reader)
      const standing = (await standings(reader, [author])).get(author) ?? 'apart'
      return lists.by(reader, author, reader === author || standing === 'contact', query)
    },
    async post({ params: { post } }, { actor }) {
      const [card] = await lists.cards(actor?.account ?? null, [{ conversation: post, promoter: null }])
      if (!card) throw new Refusal('conversation.unknown')
      return card
    },
    async comments({ params: { post: conversation } }, { actor }) {
      const reader = actor?.account ?? null
      const page = await read(reader, {
        conversation,
        anchor: 'newest',
        before: MOST_EVENTS,
        after: 0,
      })
      if (page.kind !== 'post') throw new Refusal('conversation.unknown')
      const writers = page.events.flatMap(({ type, by }) => (type === 'message.sent' && by ? [by] : []))
      return { page, people: [...(await showing.people(reader, [...new Set(writers)]))] }
    },
  }
}
