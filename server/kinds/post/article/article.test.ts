import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../../../shared/kernel/actor.ts'
import { ASSISTANT, type ConversationId, directOf } from '../../../../shared/kernel/ids.ts'
import type { ArticleContent } from '../../../../shared/kinds/post/index.ts'
import type { ArticleCard } from '../../../../shared/protocol/articles.ts'
import { type FreshDatabase, freshDatabase } from '../../../testing/database.ts'
import { type House, openHouse } from '../../../testing/house.ts'
import { contradictions, newId } from '../../../testing/log.ts'
import { codeOf } from '../../../testing/outcome.ts'
import { createArticleHandlers } from './index.ts'
import { misfits } from './testing/misfits.ts'

let database: FreshDatabase
let house: House
let agent: Actor
let reader: Actor
let handlers: ReturnType<typeof createArticleHandlers>
beforeAll(async () => {
  database = await freshDatabase()
  house = await openHouse(database.url)
  ;[agent, reader] = await Promise.all([house.settle({ name: 'Desk' }, 'agent'), house.settle()])
  handlers = createArticleHandlers({ pool: house.pool, people: house.cards })
})
afterAll(async () => {
  expect(await contradictions(house)).toEqual([])
  expect(await misfits(house)).toEqual([])
  await house.close()
  await database.drop()
})

const as = (actor: Actor | null) => ({ actor }) as never

const content = (more: Partial<ArticleContent> = {}): ArticleContent => ({
  language: 'en',
  title: 'The printer does not print',
  text: '## First\n\nLook whether the **cartridge** is empty, and turn the printer off and on.',
  audience: 'public',
  desk: 'support',
  keywords: ['paper jam', 'toner'],
  translation: null,
  ...more,
})

const draft = async (slug: string, more: Partial<ArticleContent> = {}) => {
  const conversation = newId<ConversationId>()
  await house.wish(agent, conversation, { type: 'article.draft', slug, edition: 0, content: content(more) })
  return conversation
}
const publish = async (slug: string, more: Partial<ArticleContent> = {}) => {
  const conversation = await draft(slug, more)
  await house.wish(agent, conversation, { type: 'article.publish', edition: 1 })
  return conversation
}
const change = async (conversation: ConversationId, slug: string, edition: number, more: Partial<ArticleContent>) => {
  await house.wish(agent, conversation, { type: 'article.draft', slug, edition, content: content(more) })
  await house.wish(agent, conversation, { type: 'article.publish', edition: edition + 1 })
}

const read = (actor: Actor | null, slug: string, version?: number) =>
  handlers.article({ params: { slug }, query: { version } }, as(actor))
type Query = Partial<Parameters<typeof handlers.articles>[0]['query']>
const find = (query: Query, actor: Actor | null = null) =>
  handlers.articles({ query: { q: '', stage: 'published', mode: 'search', cursor: 0, limit: 10, ...query } }, as(actor))
const slugs = async (query: Query, actor: Actor | null = null) =>
  (await find(query, actor)).items.map(({ slug }) => slug)
const said = (pieces: ArticleCard['title']) => pieces.filter(({ hit }) => hit).map(({ text }) => text)

describe('an article', () => {
  test('ART2 is read by guests as it was published, and by its number for ever', async () => {
    const conversation = await publish('versions')
    await change(conversation, 'versions', 2, { title: 'The printer is silent' })
    expect(await read(null, 'versions')).toMatchObject({ version: 2, content: { title: 'The printer is silent' } })
    const first = await read(null, 'versions', 1)
    expect(first).toMatchObject({ version: 1, newest: 2, content: { title: 'The printer does not print' } })
    expect(await codeOf(read(null, 'versions', 3))).toBe('conversation.unknown')
    expect(await codeOf(read(null, 'nowhere'))).toBe('conversation.unknown')
  })

  test('ART2 has its address alone', async () => {
    await draft('alone')
    expect(await codeOf(draft('alone'))).toBe('article.taken')
  })

  test('ART2 ART5 its writers see what waits, who wrote which version, and what people thought', async () => {
    const conversation = await publish('waiting')
    const waits = content({ title: 'Better' })
    await house.wish(agent, conversation, { type: 'article.draft', slug: 'waiting', edition: 2, content: waits })
    const rate = (actor: Actor, helpful: boolean | null, words = '') =>
      house.wish(actor, conversation, { type: 'article.rate', helpful, words })
    await rate(reader, true)
    await rate(reader, false, 'Which button?')
    await rate(agent, true)
    const seen = await handlers.articleDraft({ params: { slug: 'waiting' } }, as(agent))
    expect(seen).toMatchObject({ waiting: true, edition: 3, content: { title: 'Better' }, helpful: 1, unhelpful: 1 })
    expect(seen.versions).toMatchObject([{ version: 1, by: { name: 'Desk' } }])
    expect(seen.words).toMatchObject([{ helpful: false, words: 'Which button?' }])
    expect((await read(reader, 'waiting')).mine).toEqual({ helpful: false, words: 'Which button?' })
    await rate(reader, null)
    expect((await read(reader, 'waiting')).mine).toBeNull()
    expect(await codeOf(handlers.articleDraft({ params: { slug: 'waiting' } }, as(reader)))).toBe('auth.forbidden')
  })

  test('ART2 leads to the same in the other language, from both sides', async () => {
    await publish('lamp', { title: 'Street light' })
    await publish('lamp-bn', { title: 'সড়কবাতি', language: 'bn', translation: 'lamp' })
    expect((await read(null, 'lamp')).translation).toEqual({ slug: 'lamp-bn', language: 'bn', title: 'সড়কবাতি' })
    expect((await read(null, 'lamp-bn')).translation).toMatchObject({ slug: 'lamp' })
  })

  test('ART2 retired, it is in no list and still at its address', async () => {
    const conversation = await publish('fax', { title: 'Telefax machines' })
    await house.wish(agent, conversation, { type: 'article.retire' })
    expect(await slugs({ q: 'telefax' })).toEqual([])
    expect(await slugs({ q: 'telefax', stage: 'retired' }, agent)).toEqual(['fax'])
    expect(await read(null, 'fax')).toMatchObject({ stage: 'retired' })
  })
})

describe('BOT13 answers of the assistant', () => {
  const bot: Actor = { account: ASSISTANT, role: 'bot', session: null }
  /** Somebody asks the assistant, and it answers from an article. */
  const answered = async (asker: Actor, article: ConversationId, version: number) => {
    const conversation = directOf(asker.account, ASSISTANT)
    await house.wish(asker, conversation, { type: 'contact.request', to: ASSISTANT })
    const { seq: about } = await house.wish(asker, conversation, { type: 'message.send', text: 'How?' })
    const cites = [{ article, slug: 'resting', version, title: 'How' }]
    const grounds = { basedOn: about!, about: about!, sort: 'answer', from: 'search', cites } as const
    const { seq } = await house.wish(bot, conversation, { type: 'message.send', text: 'So.', grounds })
    return { conversation, seq: seq! }
  }
  const resting = (actor: Actor, slug = 'resting') => handlers.articleAnswers({ params: { slug } }, as(actor))

  test('are found when the article that they rest on changes or goes: all are counted, what somebody may see is told', async () => {
    const article = await publish('resting')
    const [mine] = [await answered(agent, article, 1), await answered(reader, article, 1)]
    expect(await resting(agent)).toEqual({ total: 0, items: [] })
    await change(article, 'resting', 2, { text: 'Another way.' })
    const told = { ...mine, version: 1, kind: 'direct', name: null, at: expect.any(Number) }
    expect(await resting(agent)).toEqual({ total: 2, items: [told] })
    const newer = await answered(agent, article, 2)
    expect((await resting(agent)).total).toBe(2)
    await house.wish(agent, article, { type: 'article.retire' })
    const { total, items } = await resting(agent)
    expect([total, items.map(({ seq }) => seq)]).toEqual([3, [newer.seq, mine.seq]])
    expect(await codeOf(resting(reader))).toBe('auth.forbidden')
    expect(await codeOf(resting(agent, 'nowhere'))).toBe('conversation.unknown')
  })

  test('BOT14 speak for the article, or against it, as those say who were answered', async () => {
    const article = await publish('rated')
    const [one, other] = [await answered(agent, article, 1), await answered(reader, article, 1)]
    const rate = (actor: Actor, { conversation, seq }: typeof one, helpful: boolean | null) =>
      codeOf(house.wish(actor, conversation, { type: 'reply.rate', target: seq, helpful }))
    expect(await rate(agent, one, true)).toBe('done')
    expect(await rate(reader, other, true)).toBe('done')
    expect(await rate(reader, other, false)).toBe('done')
    expect(await rate(reader, one, false)).toBe('conversation.unknown')
    const evidence = async () => (await handlers.articleDraft({ params: { slug: 'rated' } }, as(agent))).answers
    expect(await evidence()).toEqual({ helpful: 1, unhelpful: 1 })
    await rate(reader, other, null)
    expect(await evidence()).toEqual({ helpful: 1, unhelpful: 0 })
  })
})

describe('ART4 what is internal', () => {
  test('and what is a draft, is for the staff', async () => {
    await publish('inside', { title: 'Zebra codes', audience: 'internal' })
    await draft('half', { title: 'Zebra half' })
    for (const actor of [null, reader]) {
      expect(await slugs({ q: 'zebra' }, actor)).toEqual([])
      expect(await slugs({ q: 'zebra', mode: 'suggest' }, actor)).toEqual([])
      for (const slug of ['inside', 'half']) expect(await codeOf(read(actor, slug))).toBe('conversation.unknown')
    }
    expect(await codeOf(find({ stage: 'draft' }, reader))).toBe('auth.forbidden')
    expect(await codeOf(find({ stage: 'draft' }))).toBe('auth.required')
    expect(await slugs({ q: 'zebra' }, agent)).toEqual(['inside'])
    expect(await slugs({ q: 'zebra', stage: 'draft' }, agent)).toEqual(['half'])
    expect(await read(agent, 'inside')).toMatchObject({ content: { title: 'Zebra codes' } })
  })

  test('once, stays so in that version; and what becomes internal goes with all its versions', async () => {
    const opened = await publish('opened', { text: 'The code is 4711.', audience: 'internal' })
    await change(opened, 'opened', 2, { text: 'Ask the desk for the code.' })
    expect(await read(null, 'opened')).toMatchObject({ version: 2 })
    expect(await codeOf(read(null, 'opened', 1))).toBe('conversation.unknown')
    expect(await read(agent, 'opened', 1)).toMatchObject({ version: 1 })
    const closed = await publish('closed')
    await change(closed, 'closed', 2, { audience: 'internal' })
    for (const version of [undefined, 1, 2])
      expect(await codeOf(read(null, 'closed', version))).toBe('conversation.unknown')
  })
})

describe('ART3 looking for articles', () => {
  beforeAll(async () => {
    await publish('wifi', { title: 'Wi-Fi on the campus', keywords: ['wlan', 'hotspot'], text: 'Choose the network.' })
    await publish('laptop', {
      title: 'A slow laptop',
      keywords: ['performance'],
      text: 'Close what you do not need; the hotspot matters too.',
    })
    await publish('guest', {
      title: 'Visitors',
      keywords: [],
      text: 'Visitors use the hotspot of the hall.',
      desk: 'city',
    })
    await publish('jonmo', {
      title: 'জন্মনিবন্ধন সনদ',
      language: 'bn',
      keywords: ['birth certificate'],
      text: 'ওয়ার্ড কার্যালয়ে আবেদন করুন।',
      desk: 'city',
    })
  })

  test('puts titles before keywords before texts, and shows what it found', async () => {
    await publish('hotspot', { title: 'Hotspot at home', keywords: [], text: 'Your own.' })
    const { items } = await find({ q: 'hotspot' })
    expect(items.map(({ slug }) => slug)).toEqual(['hotspot', 'wifi', 'guest', 'laptop'])
    expect(said(items[0]!.title)).toEqual(['Hotspot'])
    expect(said(items[2]!.passage)).toEqual(['hotspot'])
  })

  test('finds words of both languages, by their beginnings and with what hangs on to them', async () => {
    expect(await slugs({ q: 'জন্মনিবন্ধনের' })).toEqual(['jonmo'])
    expect(await slugs({ q: 'জন্মনি' })).toEqual(['jonmo'])
    expect(await slugs({ q: 'birth certificates' })).toEqual(['jonmo'])
    expect(await slugs({ q: 'ওয়ার্ড' })).toEqual(['jonmo'])
  })

  test.each([
    ['hotsopt', 'hotspot'],
    ['preformance', 'laptop'],
    ['জন্মনিবনধন', 'jonmo'],
  ])('forgives %s', async (q, slug) => {
    expect(await slugs({ q })).toContain(slug)
  })

  test('by language and by desk', async () => {
    expect(await slugs({ q: 'birth', language: 'en' })).toEqual([])
    expect(await slugs({ q: 'hotspot', desk: 'city' })).toEqual(['guest'])
  })

  test('suggests to whoever describes what is wrong, in both languages, five at most', async () => {
    expect(await slugs({ q: 'hello, my laptop became so slow since the update', mode: 'suggest' })).toContain('laptop')
    expect(await slugs({ q: 'I lost my birth certificate', mode: 'suggest', language: 'en' })).toContain('jonmo')
    expect((await find({ q: 'printer hotspot laptop', mode: 'suggest', limit: 50 })).items.length).toBeLessThanOrEqual(
      5,
    )
    expect(await slugs({ q: '', mode: 'suggest' })).toEqual([])
  })

  test('ART3 at a desk, makes no guesses at what other desks write about', async () => {
    const guess = { q: 'slow visitors', mode: 'suggest' } as const
    expect(await slugs(guess)).toContain('laptop')
    expect(await slugs({ ...guess, desk: 'city' })).toEqual(['guest'])
    expect(await slugs({ ...guess, desk: 'nobody' })).toContain('laptop')
    expect(await slugs({ q: 'laptop', mode: 'suggest', desk: 'city' })).toContain('laptop')
  })

  test('page by page, each once', async () => {
    for (let at = 0; at < 7; at += 1) await publish(`quota-${at}`, { title: `Mailbox quota ${at}`, keywords: [] })
    const found: string[] = []
    for (let cursor = 0, next: string | null = '0'; next !== null; cursor = Number(next)) {
      const page = await find({ q: 'mailbox quota', cursor, limit: 3 })
      found.push(...page.items.map(({ slug }) => slug))
      next = page.next
    }
    expect(found.sort()).toEqual(Array.from({ length: 7 }, (_, at) => `quota-${at}`))
  })

  test('without words, lists what changed last; the help page counts by desk', async () => {
    expect(await slugs({ limit: 2 })).toEqual(['quota-6', 'quota-5'])
    const { desks, popular } = await handlers.help({ query: { language: 'bn' } }, as(null))
    expect(desks).toContainEqual({ desk: 'city', articles: 1 })
    expect(popular.every(({ language }) => language === 'bn')).toBe(true)
  })

  test.each(["' & ! | :* \\", '%_', '<->', '!!!', '((', '🙂', "a':*A | 'b"])('breaks on nothing: %j', async (q) => {
    expect(await codeOf(find({ q }))).toBe('done')
    expect(await codeOf(find({ q, mode: 'suggest' }))).toBe('done')
  })
})
