import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../../shared/kernel/actor.ts'
import { type ConversationId, directOf, selfOf, uuidv7 } from '../../../shared/kernel/ids.ts'
import type { PostCommand } from '../../../shared/kinds/post/index.ts'
import type { PostCard } from '../../../shared/protocol/posts.ts'
import { createLook } from '../../log/look.ts'
import { SealedRow } from '../../log/rows.ts'
import { moment } from '../../testing/clock.ts'
import { type FreshDatabase, freshDatabase } from '../../testing/database.ts'
import { type House, openHouse } from '../../testing/house.ts'
import { contradictions, newId } from '../../testing/log.ts'
import { codeOf } from '../../testing/outcome.ts'
import { createLists } from './lists.ts'
import { misfits } from './testing/misfits.ts'

let database: FreshDatabase
let house: House
let lists: ReturnType<typeof createLists>
beforeAll(async () => {
  database = await freshDatabase()
  house = await openHouse(database.url)
  lists = createLists({ pool: house.pool, look: createLook(house.pool), people: house.cards })
})
afterAll(async () => {
  expect(await contradictions(house)).toEqual([])
  expect(await misfits(house)).toEqual([])
  await house.close()
  await database.drop()
})

type Publish = Extract<PostCommand, { type: 'post.publish' }>

const publish = async (author: Actor, wish: Partial<Publish> = {}): Promise<ConversationId> => {
  const post = uuidv7(moment(), randomBytes(10)) as ConversationId // the later sorts later
  const { title = 'The river', text = 'It rose again.', audience = 'public', quotes } = wish
  await house.wish(author, post, { type: 'post.publish', title, text, audience, ...(quotes && { quotes }) })
  return post
}
const befriend = async (one: Actor, other: Actor) => {
  const conversation = directOf(one.account, other.account)
  await house.wish(one, conversation, { type: 'contact.request', to: other.account })
  await house.wish(other, conversation, { type: 'contact.accept' })
  return conversation
}
const card = async (reader: Actor | null, post: ConversationId): Promise<PostCard | null> =>
  (await lists.cards(reader?.account ?? null, [{ conversation: post, promoter: null }]))[0] ?? null
/** All of somebody's feed, page by page. */
const feed = async (reader: Actor | null, limit = 3): Promise<PostCard[]> => {
  const items: PostCard[] = []
  for (let cursor: string | undefined; ; ) {
    const page = await lists.feed(reader?.account ?? null, { cursor, limit })
    items.push(...page.items)
    if (!page.next) return items
    cursor = page.next
  }
}
const inFeed = async (reader: Actor | null, post: ConversationId) =>
  (await feed(reader)).filter(({ conversation }) => conversation === post)

/** Asha, Rafi who is her contact, and Nadia who is Rafi's. */
const three = async () => {
  const [asha, rafi, nadia] = await Promise.all([house.settle(), house.settle(), house.settle()])
  const [hers, his] = [await befriend(asha, rafi), await befriend(rafi, nadia)]
  return { asha, rafi, nadia, hers, his }
}

describe('for whose eyes a post is', () => {
  test('PO1 a public one is for everybody, also without an account', async () => {
    const { asha, nadia } = await three()
    const post = await publish(asha)
    for (const reader of [asha, nadia, null]) {
      expect(await card(reader, post)).toMatchObject({ title: 'The river', by: { id: asha.account } })
      expect(await inFeed(reader, post)).toHaveLength(1)
    }
  })

  test('PO1 one for contacts is for its author and the contacts, and is not there for anybody else', async () => {
    const { asha, rafi, nadia } = await three()
    const post = await publish(asha, { audience: 'contacts' })
    for (const reader of [asha, rafi]) {
      expect(await card(reader, post)).not.toBeNull()
      expect(await inFeed(reader, post)).toHaveLength(1)
      expect(
        await house.read(reader.account, { conversation: post, anchor: 'newest', before: 50, after: 0 }),
      ).toMatchObject({ own: { role: 'reader', read: 1 }, state: { title: 'The river' } })
    }
    for (const reader of [nadia, null]) {
      expect(await card(reader, post)).toBeNull()
      expect(await inFeed(reader, post)).toEqual([])
    }
    const nowhere = newId<ConversationId>()
    for (const conversation of [post, nowhere]) {
      expect(await codeOf(house.read(nadia.account, { conversation, anchor: 'newest', before: 50, after: 0 }))).toBe(
        'conversation.unknown',
      )
      expect(await codeOf(house.wish(nadia, conversation, { type: 'message.send', text: 'hm' }))).toBe(
        'conversation.unknown',
      )
      expect(await codeOf(house.wish(nadia, conversation, { type: 'post.rate', opinion: 'like' }))).toBe(
        'conversation.unknown',
      )
      expect((await house.heads(nadia.account, [conversation])).heads).toEqual({})
    }
  })

  test('PO1 a contact that ends takes the posts along at once, and a new one brings them back', async () => {
    const { asha, rafi, hers } = await three()
    const post = await publish(asha, { audience: 'contacts' })
    await house.wish(rafi, hers, { type: 'contact.remove' })
    expect(await card(rafi, post)).toBeNull()
    expect(await inFeed(rafi, post)).toEqual([])
    expect(await codeOf(house.wish(rafi, post, { type: 'message.send', text: 'still?' }))).toBe('conversation.unknown')
    await befriend(rafi, asha)
    expect(await card(rafi, post)).not.toBeNull()
  })

  test.each(['author', 'reader'] as const)(
    'PO1 whoever is at odds sees nothing of the other: the %s blocks',
    async (who) => {
      const { asha, rafi, hers } = await three()
      const [open, closed] = [await publish(asha), await publish(asha, { audience: 'contacts' })]
      const [one, other] = who === 'author' ? [asha, rafi] : [rafi, asha]
      await house.wish(one, hers, { type: 'contact.block', to: other.account })
      for (const post of [open, closed]) {
        expect(await card(rafi, post)).toBeNull()
        expect(await inFeed(rafi, post)).toEqual([])
        expect(await codeOf(house.wish(rafi, post, { type: 'message.send', text: 'hm' }))).toBe('conversation.unknown')
      }
      expect(await card(null, open)).not.toBeNull()
    },
  )

  test('PO1 nothing is shown of somebody who is suspended', async () => {
    const { asha, rafi } = await three()
    const post = await publish(asha)
    await house.pool.query('update account set suspended_at = now() where id = $1', [asha.account])
    for (const reader of [rafi, null]) {
      expect(await card(reader, post)).toBeNull()
      expect(await inFeed(reader, post)).toEqual([])
    }
  })

  test('PO8 guests find public posts by words of title and text, in any case and part of a word', async () => {
    const { asha, rafi } = await three()
    const post = await publish(asha, { title: 'Zubeda’s Library', text: 'বই পড়ার আসর on Friday' })
    const closed = await publish(asha, { title: 'Zubeda’s private shelf', audience: 'contacts' })
    for (const q of ['zubeda', 'ZUBEDA libr', 'আসর friday']) {
      const found = await lists.search(null, q, { limit: 20 })
      expect(found.items.map(({ conversation }) => conversation)).toEqual([post])
    }
    expect((await lists.search(rafi.account, 'shelf', { limit: 20 })).items).toEqual([])
    expect(closed).toBeTruthy()
  })
})

describe('what is done with a post', () => {
  test('PO3 one likes or dislikes, and takes it back; the counts are live', async () => {
    const { asha, rafi, nadia } = await three()
    const post = await publish(asha)
    await house.wish(rafi, post, { type: 'post.rate', opinion: 'like' })
    await house.wish(nadia, post, { type: 'post.rate', opinion: 'like' })
    expect(await house.wish(nadia, post, { type: 'post.rate', opinion: 'like' })).toMatchObject({ seq: null })
    expect(await card(rafi, post)).toMatchObject({ likes: 2, dislikes: 0, mine: { opinion: 'like' } })
    await house.wish(nadia, post, { type: 'post.rate', opinion: 'dislike' })
    expect(await card(asha, post)).toMatchObject({ likes: 1, dislikes: 1, mine: { opinion: null } })
    await house.wish(nadia, post, { type: 'post.rate', opinion: null })
    expect(await card(null, post)).toMatchObject({ likes: 1, dislikes: 0, mine: { opinion: null } })
  })

  test('PO4 comments are messages: said, answered, reacted to, taken back; the author may take any away', async () => {
    const { asha, rafi, nadia } = await three()
    const post = await publish(asha)
    const { seq } = await house.wish(rafi, post, { type: 'message.send', text: 'how high?' })
    await house.wish(nadia, post, { type: 'message.send', text: 'very', replyTo: seq! })
    await house.wish(nadia, post, { type: 'message.react', target: seq!, emoji: '👍' })
    expect(await card(null, post)).toMatchObject({ comments: 2 })
    expect(await codeOf(house.wish(nadia, post, { type: 'message.remove', target: seq! }))).toBe('message.notYours')
    await house.wish(asha, post, { type: 'message.remove', target: seq! })
    expect(await card(null, post)).toMatchObject({ comments: 1 })
  })

  test('PO3 promoted, it is shown to the contacts of whoever promotes it, with the name, and once', async () => {
    const { asha, rafi, nadia } = await three()
    const post = await publish(asha)
    for (let later = 0; later < 4; later += 1) await publish(asha, { title: `later ${later}` })
    await house.wish(rafi, post, { type: 'post.promote' })
    const [first, ...others] = await feed(nadia)
    expect(first).toMatchObject({ conversation: post, promotedBy: { id: rafi.account }, promotions: 1 })
    expect(others.map(({ conversation }) => conversation)).not.toContain(post)
    expect(await inFeed(null, post)).toMatchObject([{ promotedBy: null }])
    await house.wish(rafi, post, { type: 'post.unpromote' })
    expect(await inFeed(nadia, post)).toMatchObject([{ promotedBy: null, promotions: 0 }])
    expect(await codeOf(house.wish(asha, post, { type: 'post.promote' }))).toBe('post.yours')
  })

  test('PO3 promoting never widens an audience', async () => {
    const { asha, rafi, nadia } = await three()
    const post = await publish(asha, { audience: 'contacts' })
    await house.wish(rafi, post, { type: 'post.promote' })
    expect(await inFeed(nadia, post)).toEqual([])
    expect(await card(nadia, post)).toBeNull()
  })

  test('PO3 shared, the other post is shown inside to those who may see that one, and to nobody else', async () => {
    const { asha, rafi, nadia } = await three()
    const post = await publish(asha, { title: 'Only for us', audience: 'contacts' })
    const share = await publish(rafi, { title: 'Look', text: '', quotes: post })
    const bare = await publish(rafi, { title: '', text: '', quotes: post })
    expect(await card(rafi, share)).toMatchObject({ title: 'Look', quoted: { title: 'Only for us' } })
    expect(await card(nadia, share)).toMatchObject({ title: 'Look', quoted: null, quotes: post })
    expect(await card(nadia, bare)).toBeNull()
    expect(await inFeed(nadia, bare)).toEqual([])
    expect(JSON.stringify([await feed(nadia), await feed(null)])).not.toContain('Only for us')
    const stolen = { type: 'post.publish', title: 'x', text: '', audience: 'public', quotes: post } as const
    expect(await codeOf(house.wish(nadia, newId<ConversationId>(), stolen))).toBe('conversation.unknown')
    await house.wish(asha, directOf(asha.account, rafi.account), { type: 'contact.remove' })
    expect(await card(rafi, share)).toMatchObject({ quoted: null })
  })

  test('PO3 who hides a post has it in the feed no more; others do', async () => {
    const { asha, rafi, nadia } = await three()
    const post = await publish(asha)
    await house.wish(rafi, selfOf(rafi.account), { type: 'message.hide', conversation: post, message: 1 })
    expect(await inFeed(rafi, post)).toEqual([])
    expect(await inFeed(nadia, post)).toHaveLength(1)
  })

  test('PO10 what one hid is listed for oneself, as long as one may see it, and is shown again at will', async () => {
    const { asha, rafi, nadia } = await three()
    const posts = [await publish(asha), await publish(asha), await publish(asha, { audience: 'contacts' })]
    const mark = (type: 'message.hide' | 'message.unhide', post: ConversationId) =>
      house.wish(rafi, selfOf(rafi.account), { type, conversation: post, message: 1 })
    const hidden = async (reader: Actor, limit = 20) => {
      const seen: ConversationId[] = []
      let cursor: string | undefined
      do {
        const page = await lists.hidden(reader.account, { limit, cursor })
        seen.push(...page.items.map(({ conversation }) => conversation))
        cursor = page.next ?? undefined
      } while (cursor)
      return seen
    }
    for (const post of posts) await mark('message.hide', post)
    expect(await hidden(rafi)).toEqual(posts.toReversed())
    expect(await hidden(rafi, 1)).toEqual(posts.toReversed())
    expect(await hidden(nadia)).toEqual([])
    const found = await lists.by(rafi.account, asha.account, true, { limit: 20 })
    expect(found.items.filter(({ conversation }) => posts.includes(conversation))).toEqual([])
    await mark('message.unhide', posts[0]!)
    expect(await hidden(rafi)).toEqual([posts[2], posts[1]])
    expect(await inFeed(rafi, posts[0]!)).toHaveLength(1)
    await house.wish(asha, directOf(asha.account, rafi.account), { type: 'contact.remove' })
    expect(await hidden(rafi)).toEqual([posts[1]])
  })

  test('PO6 its author edits it; a comment among contacts is never made public', async () => {
    const { asha, rafi } = await three()
    const post = await publish(asha)
    await house.wish(asha, post, { type: 'post.edit', title: 'The river, again' })
    expect(await card(null, post)).toMatchObject({ title: 'The river, again', editedAt: expect.any(Number) })
    expect(await codeOf(house.wish(rafi, post, { type: 'post.edit', title: 'mine' }))).toBe('post.notYours')
    await house.wish(asha, post, { type: 'post.edit', audience: 'contacts' })
    expect(await card(null, post)).toBeNull()
    expect(await codeOf(house.wish(asha, post, { type: 'post.edit', audience: 'public' }))).toBe('post.narrower')
    expect(await codeOf(house.wish(asha, post, { type: 'post.edit', title: ' ', text: ' ' }))).toBe('message.empty')
  })

  test('PO6 deleted, it is nowhere, and nothing it ever said is in the log; moderators keep a copy', async () => {
    const { asha, rafi } = await three()
    const post = await publish(asha, { text: 'canary one' })
    await house.wish(asha, post, { type: 'post.edit', text: 'canary two' })
    expect(await codeOf(house.wish(rafi, post, { type: 'post.remove' }))).toBe('post.notYours')
    await house.wish(asha, post, { type: 'post.remove' })
    for (const reader of [asha, rafi, null]) {
      expect(await card(reader, post)).toBeNull()
      expect(await inFeed(reader, post)).toEqual([])
    }
    const { rows } = await house.pool.query(
      `select to_jsonb(e) as e from event e where conversation = $1
      union all select to_jsonb(c) from conversation c where id = $1 union all select to_jsonb(p) from post p where conversation = $1`,
      [post],
    )
    expect(JSON.stringify(rows)).not.toContain('canary')
    const sealed = await house.orm.em.fork().find(SealedRow, { conversation: post }, { orderBy: { seq: 'asc' } })
    expect(sealed.map(({ body }) => body.text)).toEqual(['canary one', 'canary two'])
  })

  test('PO5 a profile has its posts in pages, and of those for contacts nothing for others', async () => {
    const { asha, rafi, nadia } = await three()
    const posts: ConversationId[] = []
    for (let n = 0; n < 7; n += 1)
      posts.unshift(await publish(asha, { title: `${n}`, audience: n % 2 ? 'contacts' : 'public' }))
    const titles = async (reader: Actor, all: boolean) => {
      const first = await lists.by(reader.account, asha.account, all, { limit: 5 })
      const second = await lists.by(reader.account, asha.account, all, { limit: 5, cursor: first.next ?? undefined })
      return [first, second].map(({ items }) => items.map(({ title }) => title).join(''))
    }
    expect(await titles(rafi, true)).toEqual(['65432', '10'])
    expect(await titles(nadia, false)).toEqual(['6420', '6420'])
    expect((await titles(nadia, true)).join('')).not.toMatch(/[135]/)
  })
})

describe('who is told', () => {
  const toldTo = async (actor: Actor) => {
    await house.work()
    const { rows } = await house.pool.query<{ body: { reason: string; about: string } }>(
      `select body from event where conversation = $1 and type = 'notification.raised' order by seq`,
      [selfOf(actor.account)],
    )
    return rows.map(({ body }) => `${body.reason} ${body.about}`)
  }

  test('PO4 the author of a comment, and who is named in one if they may see the post', async () => {
    const { asha, rafi, nadia } = await three()
    const post = await publish(asha, { audience: 'contacts' })
    const named = [nadia.account, asha.account]
    await house.wish(rafi, post, { type: 'message.send', text: 'hello' })
    await house.wish(rafi, post, { type: 'message.send', text: 'hello you two', mentions: named })
    expect((await toldTo(asha)).filter((one) => one.endsWith(post))).toEqual([`comment ${post}`, `mention ${post}`])
    expect((await toldTo(nadia)).filter((one) => one.endsWith(post))).toEqual([])
  })
})
