import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../../shared/kernel/actor.ts'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import { DAY } from '../../../shared/kernel/time.ts'
import type { TicketCommand } from '../../../shared/kinds/ticket/index.ts'
import type { Call } from '../../http/handler.ts'
import { type FreshDatabase, freshDatabase } from '../../testing/database.ts'
import { type House, openHouse } from '../../testing/house.ts'
import { contradictions, newId } from '../../testing/log.ts'
import { codeOf } from '../../testing/outcome.ts'
import { settleWorker } from '../../testing/staff.ts'
import { createNearHandlers, createPublicHandlers, plantPresets } from './index.ts'

let database: FreshDatabase
let house: House
let asha: Actor
let agent: Actor
let now = Date.now()
let handlers: ReturnType<typeof createNearHandlers>
let open: ReturnType<typeof createPublicHandlers>
beforeAll(async () => {
  database = await freshDatabase()
  house = await openHouse(database.url)
  await plantPresets(house.orm.em.fork())
  asha = await house.settle({ name: 'Asha' })
  agent = await settleWorker(house)
  handlers = createNearHandlers({ orm: house.orm, pool: house.pool, now: () => now })
  open = createPublicHandlers({ orm: house.orm, pool: house.pool })
})
afterAll(async () => {
  expect(await contradictions(house)).toEqual([])
  await house.close()
  await database.drop()
})

const as = (actor: Actor | null) => ({ actor }) as unknown as Call

/** Every report of a test lies in a town of its own. */
let towns = 0
const town = () => ({ lat: 20 + towns++ / 10, lon: 90.41456 })
type Open = Extract<TicketCommand, { type: 'ticket.open' }>
const report = async (point: Open['point'], more: Partial<Open> = {}, by = asha): Promise<ConversationId> => {
  const conversation = newId<ConversationId>()
  await house.wish(by, conversation, {
    type: 'ticket.open',
    desk: 'complaint',
    title: 'A hole where Mrs Khan fell',
    text: 'Her leg is broken',
    category: 'road',
    point,
    values: { danger: 'no', phone: '01711 000000' },
    ...more,
  })
  return conversation
}
const near = (point: { lat: number; lon: number }, by: Actor | null = null, category = 'road') =>
  handlers.near({ query: { desk: 'complaint', category, ...point } }, as(by))
const rowOf = async (conversation: ConversationId) =>
  (await house.pool.query('select * from ticket where conversation = $1', [conversation])).rows[0]

describe('ALK4 what lies near is shown to whoever is about to report it', () => {
  test('about how far, since which day and how far it has come: no words, no names, no spot', async () => {
    const point = town()
    const conversation = await report(point)
    const { number } = await rowOf(conversation)
    const [found, ...others] = await near({ ...point, lat: point.lat + 0.001 })
    expect(others).toEqual([])
    expect(found).toEqual({
      conversation,
      number,
      stage: 'new',
      day: expect.any(Number),
      metres: expect.any(Number),
      others: 0,
      mine: null,
    })
    expect(found!.day % DAY).toBe(0)
    expect(found!.metres % 50).toBe(0)
  })

  test('of the same sort, within the metres and the days of the desk, and still to be done', async () => {
    const point = town()
    const conversation = await report(point)
    expect(await near({ ...point, lat: point.lat + 0.004 })).toEqual([])
    expect(await near(point, null, 'light')).toEqual([])
    now += 31 * DAY
    expect(await near(point)).toEqual([])
    now -= 31 * DAY
    await house.wish(agent, conversation, { type: 'ticket.solve' })
    expect(await near(point)).toEqual([])
  })

  test('the same for every spot that the map does not tell apart: no question finds the house', async () => {
    const at = town()
    const [one, other] = [
      { lat: at.lat + 0.0004, lon: 90.41461 },
      { lat: at.lat - 0.0004, lon: 90.41539 },
    ]
    await report(one)
    await report(other)
    for (const ask of [one, other, { lat: at.lat + 0.0012, lon: 90.4165 }]) {
      const [first, second] = await near(ask)
      expect(first!.metres).toBe(second!.metres)
    }
  })

  test('not on desks without a map, nor what came to one while it had none', async () => {
    const point = town()
    await report(point, { desk: 'emergency', category: 'fire', values: { hurt: 'no', phone: '01711 000000' } })
    expect(await handlers.near({ query: { desk: 'emergency', category: 'fire', ...point } }, as(asha))).toEqual([])
    expect(await handlers.near({ query: { desk: 'nowhere', category: 'fire', ...point } }, as(asha))).toEqual([])
  })

  test('at most five, the nearest', async () => {
    const point = town()
    for (let count = 0; count < 6; count++) await report(point)
    expect(await near(point)).toHaveLength(5)
  })

  test('and whoever reported one, or has the same, sees that they did', async () => {
    const point = town()
    const conversation = await report(point)
    const rafi = await house.settle()
    await house.wish(rafi, conversation, { type: 'ticket.join' })
    expect((await near(point, asha))[0]).toMatchObject({ mine: 'yours', others: 1 })
    expect((await near(point, rafi))[0]).toMatchObject({ mine: 'joined', others: 1 })
  })
})

describe('ALK6 what was said in similar words is shown to whoever is about to say it', () => {
  const similar = (words: string, by: Actor | null = asha, desk = 'complaint') =>
    handlers.similar({ query: { desk, words } }, as(by))

  test('of others, by words that several people used, and by no others: no question finds out a name', async () => {
    const titles = ['Sewage flows backwards', 'Sewage, backwards, Mrs Quddus', 'sewage BACKWARDS again']
    const opened: ConversationId[] = []
    for (const title of titles) opened.push(await report(town(), { title }, await house.settle()))
    const { reports, own } = await similar('The sewage comes backwards', await house.settle())
    expect(own).toEqual([])
    expect(reports.map(({ conversation }) => conversation)).toEqual(opened.toReversed())
    const [first] = reports
    const { number } = await rowOf(opened[2]!)
    const shown = {
      conversation: opened[2],
      number,
      category: 'road',
      stage: 'new',
      day: first!.day,
      others: 0,
      mine: null,
    }
    expect(first).toEqual(shown)
    expect(first!.day % DAY).toBe(0)
    for (const words of ['Mrs Quddus', 'sewage Quddus', 'Quddus flows'])
      expect(await similar(words, null)).toEqual({ reports: [], own: [] })
  })

  test('not on desks where others see nothing', async () => {
    for (let count = 0; count < 3; count++)
      await report(
        undefined,
        { desk: 'support', category: 'network', title: 'Toner spills blue', values: {} },
        await house.settle(),
      )
    expect(await similar('Toner spills', null, 'support')).toEqual({ reports: [], own: [] })
  })

  test('of one’s own, wherever it is and with its title, as long as it is to be done', async () => {
    const rafi = await house.settle()
    const more = { desk: 'support', category: 'network', title: 'Plotter draws crooked lines', values: {} }
    const conversation = await report(undefined, more, rafi)
    const { own } = await similar('The plotter draws nothing', rafi, 'help')
    expect(own).toMatchObject([{ conversation, title: 'Plotter draws crooked lines', stage: 'new' }])
    expect((await similar('The plotter draws nothing', asha, 'support')).own).toEqual([])
    expect((await similar('Something else entirely', rafi)).own).toEqual([])
    await house.wish(agent, conversation, { type: 'ticket.solve' })
    expect((await similar('The plotter draws nothing', rafi)).own).toEqual([])
  })
})

describe('ALK1 whoever has the same joins a report', () => {
  const status = async (conversation: ConversationId, by: Actor | null) =>
    open.status({ params: { number: (await rowOf(conversation)).number } }, as(by))
  const told = async ({ account }: Actor) =>
    (
      await house.pool.query(`select body from event where conversation = $1 and type = 'notification.raised'`, [
        account,
      ])
    ).rows.map(({ body }) => body)

  test('is counted for everybody, and reads nothing of it', async () => {
    const conversation = await report(town())
    const rafi = await house.settle()
    await house.wish(rafi, conversation, { type: 'ticket.join' })
    expect(await status(conversation, null)).toMatchObject({ others: 1, joins: null })
    expect(await status(conversation, asha)).toMatchObject({ joins: null })
    expect(await status(conversation, rafi)).toMatchObject({ joins: { conversation, joined: true } })
    const page = { conversation, anchor: 'newest' as const, before: 9, after: 0 }
    expect(await codeOf(house.read(rafi.account, page))).toBe('conversation.unknown')
    expect(await codeOf(house.wish(rafi, conversation, { type: 'message.send', text: 'me too' }))).toBe(
      'conversation.unknown',
    )
    expect(JSON.stringify((await house.read(asha.account, page)).events)).not.toContain(rafi.account)
    await house.wish(rafi, conversation, { type: 'ticket.leave' })
    expect(await status(conversation, rafi)).toMatchObject({ others: 0, joins: { joined: false } })
  })

  test('ALK5 is told how it goes on, by its number, and neither what was said nor by whom', async () => {
    const conversation = await report(town())
    const rafi = await house.settle()
    await house.wish(rafi, conversation, { type: 'ticket.join' })
    await house.wish(agent, conversation, { type: 'message.send', text: 'We come tomorrow' })
    await house.wish(agent, conversation, { type: 'ticket.solve', words: 'Mrs Khan is well' })
    await house.work()
    const { number } = await rowOf(conversation)
    expect(await told(rafi)).toEqual([{ about: conversation, reason: 'alike', from: rafi.account, name: number }])
  })

  test('ALK3 goes along when it is merged, and back when the two are parted', async () => {
    const [conversation, into] = [await report(town()), await report(town())]
    const rafi = await house.settle()
    await house.wish(rafi, conversation, { type: 'ticket.join' })
    await house.wish(agent, conversation, { type: 'ticket.merge', into })
    await house.work()
    // Asha has both: she is not somebody else
    expect((await rowOf(into)).others).toBe(1)
    await house.wish(agent, conversation, { type: 'ticket.unmerge' })
    await house.work()
    expect((await rowOf(into)).others).toBe(0)
    expect((await rowOf(conversation)).others).toBe(1)
  })
})

describe('AST3 what may be about the same is shown to those who work on it', () => {
  const alike = (conversation: ConversationId, by = agent) => handlers.alike({ params: { conversation } }, as(by))
  const broken = (title: string, asset?: string) =>
    report(undefined, { desk: 'support', category: 'printer', title, values: asset ? { asset } : {} })
  const conversations = (cards: readonly { conversation: string }[]) => cards.map((card) => card.conversation)

  test('of the same thing, what is open first; then what is called the same', async () => {
    const first = await broken('The tray is empty', 'p-9')
    const second = await broken('It squeaks', 'P9')
    await house.wish(agent, second, { type: 'ticket.solve' })
    const words = await broken('The printer eats paper')
    const others = await broken('Zzz')
    const asked = await broken('Our printer eats all paper', ' p - 9 ')
    const found = await alike(asked)
    expect(found.asset).toMatchObject({ count: 2, items: [{ conversation: first }, { conversation: second }] })
    expect(conversations(found.similar)).toEqual([words, others])
    expect(found.near).toEqual({ count: 0, items: [] })
  })

  test('what lies near, whoever has most first', async () => {
    const point = town()
    const [few, many, asked] = [await report(point), await report(point), await report(point)]
    await house.wish(await house.settle(), many, { type: 'ticket.join' })
    const { near: found } = await alike(asked)
    expect({ ...found, items: conversations(found.items) }).toEqual({ count: 2, items: [many, few] })
  })

  test('only of what somebody’s work reaches, and of a ticket elsewhere nothing', async () => {
    const elsewhere = await settleWorker(house, { desks: ['help'] })
    const conversation = await report(town())
    expect(await codeOf(alike(conversation, elsewhere))).toBe('conversation.unknown')
    expect(await codeOf(alike(conversation, asha))).toBe('auth.forbidden')
  })
})
