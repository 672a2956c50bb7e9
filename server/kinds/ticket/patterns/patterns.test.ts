import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../../../shared/kernel/actor.ts'
import type { ConversationId } from '../../../../shared/kernel/ids.ts'
import { DAY, HOUR, MINUTE } from '../../../../shared/kernel/time.ts'
import type { TicketCommand } from '../../../../shared/kinds/ticket/index.ts'
import type { Call } from '../../../http/handler.ts'
import { type FreshDatabase, freshDatabase } from '../../../testing/database.ts'
import { type House, openHouse } from '../../../testing/house.ts'
import { contradictions, newId } from '../../../testing/log.ts'
import { codeOf } from '../../../testing/outcome.ts'
import { settleWorker } from '../../../testing/staff.ts'
import { createNearHandlers, plantPresets } from '../index.ts'
import { createLookForPatterns, createPatternHandlers } from './index.ts'

let database: FreshDatabase
let house: House
/** a Monday at noon; what the clock on the wall says */
let now = Date.UTC(2026, 5, 1, 12)
let look: () => Promise<boolean>
let handlers: ReturnType<typeof createPatternHandlers>
const people: Actor[] = []
const city = newId()
const [ward, other] = [newId(), newId()]
/** works in the ward, at complaints, and is there */
let agent: Actor
/** the same in the other one */
let elsewhere: Actor
beforeAll(async () => {
  database = await freshDatabase()
  house = await openHouse(database.url, { now: () => now })
  await plantPresets(house.orm.em.fork())
  const places = `insert into place (id, parent, sort, name, name_bn, path) values ($1, null, 'city', 'City', null, array[$1]),
    ($2, $1, 'ward', 'Ward 7', 'ওয়ার্ড ৭', array[$1, $2]), ($3, $1, 'ward', 'Ward 8', null, array[$1, $3])`
  await house.pool.query(places.replaceAll(/\$\d/g, '$&::uuid'), [city, ward, other])
  for (let count = 0; count < 9; count++) people.push(await house.settle())
  const at = (place: string) => ({ desks: ['complaint'], places: [place], onDuty: true })
  agent = await settleWorker(house, at(ward), 'agent', { language: 'bn' })
  elsewhere = await settleWorker(house, at(other))
  look = createLookForPatterns({ pool: house.pool, now: () => now, newId })
  handlers = createPatternHandlers({ pool: house.pool, now: () => now })
})
afterAll(async () => {
  expect(await contradictions(house)).toEqual([])
  await house.close()
  await database.drop()
})

const as = (actor: Actor) => ({ actor, peer: { address: '', agent: '' } }) as unknown as Call
type Open = Extract<TicketCommand, { type: 'ticket.open' }>
const open = async (by: Actor, more: Partial<Open> = {}): Promise<ConversationId> => {
  const conversation = newId<ConversationId>()
  const body = { type: 'ticket.open', desk: 'complaint', category: 'water', title: 'No water', ...more } as const
  await house.wish(by, conversation, { values: { danger: 'no' }, point: { lat: 23.8, lon: 90.4 }, ...body } as Open)
  return conversation
}
/** So many people open a ticket, one after the other. */
const several = async (many: number, more: Partial<Open>, every = 2 * MINUTE, from = 0): Promise<ConversationId[]> => {
  const opened: ConversationId[] = []
  for (const by of people.slice(from, from + many)) {
    now += every
    opened.push(await open(by, more))
  }
  return opened
}
const shown = async (by = agent) => (await handlers.patterns({}, as(by))).items
const told = async ({ account }: Actor) => {
  await house.work()
  const text = `select body from event where conversation = $1 and type = 'notification.raised' order by seq`
  return (await house.pool.query(text, [account])).rows.map(({ body }) => body)
}

describe('PAT1 many tickets at once from one place', () => {
  let tickets: ConversationId[]

  test('are told once, to those on duty who may see all of them, in their language', async () => {
    await several(2, { place: ward, category: 'light' })
    tickets = await several(6, { place: ward })
    expect(await look()).toBe(true)
    const [one, ...others] = await shown()
    expect(others).toEqual([])
    expect(one).toMatchObject({
      sort: 'place',
      subject: 'Ward 7',
      subjectBn: 'ওয়ার্ড ৭',
      count: 6,
      minutes: 60,
      usual: 0,
    })
    expect(one!.category!.en).toBe('Water supply')
    expect(one!.tickets.map(({ conversation }) => conversation)).toEqual(tickets.toReversed())
    const about = tickets[0]
    expect(await told(agent)).toEqual([{ about, reason: 'burst', from: agent.account, name: 'ওয়ার্ড ৭ · পানি সরবরাহ' }])
    expect(await told(elsewhere)).toEqual([])
  })

  test('PAT3 by one node: another that looks in the same minute finds that it was done', async () => {
    expect(await Promise.all([look(), look()])).toEqual([false, false])
    now += MINUTE
    expect((await Promise.all([look(), look()])).sort()).toEqual([false, true])
    expect(await shown()).toHaveLength(1)
  })

  test('PAT5 nobody sees a pattern whose tickets they may not see', async () => {
    expect(await shown(elsewhere)).toEqual([])
    expect(await codeOf(handlers.patterns({}, as(people[0]!)))).toBe('auth.forbidden')
    const { id } = (await shown())[0]!
    const answer = { params: { id }, body: { answer: 'seen' } } as const
    expect(await codeOf(handlers.answerPattern(answer, as(elsewhere)))).toBe('route.unknown')
    expect(await codeOf(handlers.answerPattern(answer, as(people[0]!)))).toBe('auth.forbidden')
  })

  test('PAT6 somebody knows of it, or says that it is none and why: that is kept and counted', async () => {
    const { id } = (await shown())[0]!
    await handlers.answerPattern({ params: { id }, body: { answer: 'seen' } }, as(agent))
    expect((await shown())[0]!.answer).toEqual({ sort: 'seen', by: agent.account, at: now, reason: null })
    await handlers.answerPattern({ params: { id }, body: { answer: 'none', reason: 'A drill' } }, as(agent))
    expect(await handlers.patterns({}, as(agent))).toEqual({ items: [], told: 1, none: 1 })
    await handlers.answerPattern({ params: { id }, body: { answer: 'open' } }, as(agent))
    expect((await shown())[0]!.answer).toBeNull()
    const audit = `select action, called, after ->> 'reason' as reason from audit where subject = $1 order by id`
    expect((await house.pool.query(audit, [`pattern:${id}`])).rows).toEqual([
      { action: 'pattern.acknowledged', called: 'Ward 7', reason: null },
      { action: 'pattern.dismissed', called: 'Ward 7', reason: 'A drill' },
      { action: 'pattern.reopened', called: 'Ward 7', reason: null },
    ])
  })

  test('PAT4 takes in what comes, ends when hardly anything does, and none of it is told again', async () => {
    // others than before: all of them would be many in a day, too
    await several(3, { place: ward }, 2 * MINUTE, 6)
    await look()
    expect((await shown())[0]).toMatchObject({ count: 9, endedAt: null })
    now += 57 * MINUTE
    await look()
    expect((await shown())[0]!.endedAt).toBe(now)
    await several(2, { place: ward })
    now += MINUTE
    await look()
    now += 13 * HOUR
    await look()
    expect(await shown()).toEqual([])
    expect(await told(agent)).toHaveLength(1)
  })

  test('PAT2 are told only where they are more than usual', async () => {
    for (let day = 0; day < 5; day++) {
      now += DAY - 6 * 4 * MINUTE
      await several(6, { place: ward, category: 'waste' }, 4 * MINUTE)
    }
    now += MINUTE
    await look()
    expect(await shown()).toEqual([])
  })
})

describe('PAT1 many tickets at once', () => {
  test('about one thing, or with the same words', async () => {
    await house.pool.query('update staff set desks = null, places = null where account = $1', [agent.account])
    now += 2 * DAY
    await several(5, { desk: 'support', category: 'printer', values: { asset: 'P-9' }, title: 'Jammed' })
    await several(5, { desk: 'help', category: 'problem', title: 'Library login refuses everybody', values: {} })
    now += MINUTE
    await look()
    const found = (await shown()).map(({ sort, subject, desk, count }) => [sort, subject, desk, count])
    expect(found.sort()).toEqual([
      ['asset', 'P9', 'support', 5],
      ['words', 'library login refuses', 'help', 5],
    ])
  })
})

describe('PAT7 a thing that fails sooner and sooner', () => {
  test('is listed, with its newest ticket, and shown beside each ticket about it', async () => {
    let newest: ConversationId | undefined
    for (const days of [0, 60, 40, 25, 12]) {
      now += days * DAY
      newest = await open(people[0]!, { desk: 'support', category: 'printer', values: { asset: 'P 77' } })
    }
    now += 2 * DAY
    const [one, ...others] = await handlers.failing({}, as(agent))
    expect(others).toEqual([])
    expect(one).toMatchObject({ asset: 'P77', rate: { lately: 4, sooner: true }, newest: { conversation: newest } })
    const near = createNearHandlers({ orm: house.orm, pool: house.pool, now: () => now })
    const { asset } = await near.alike({ params: { conversation: newest! } }, as(agent))
    expect(asset.rate).toEqual({ lately: 4, before: expect.any(Number), others: 0, sooner: true })
    expect(await handlers.failing({}, as(elsewhere))).toEqual([])
    expect(await codeOf(handlers.failing({}, as(people[0]!)))).toBe('auth.forbidden')
  })
})
