import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../../shared/kernel/actor.ts'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import type { TicketCommand } from '../../../shared/kinds/ticket/index.ts'
import type { Call } from '../../http/handler.ts'
import { type FreshDatabase, freshDatabase } from '../../testing/database.ts'
import { type House, openHouse } from '../../testing/house.ts'
import { newId } from '../../testing/log.ts'
import { codeOf } from '../../testing/outcome.ts'
import { settleWorker } from '../../testing/staff.ts'
import { createPublicHandlers, plantPresets } from './index.ts'

let database: FreshDatabase
let house: House
let asha: Actor
let agent: Actor
let handlers: ReturnType<typeof createPublicHandlers>
beforeAll(async () => {
  database = await freshDatabase()
  house = await openHouse(database.url)
  await plantPresets(house.orm.em.fork())
  asha = await house.settle({ name: 'Asha' })
  agent = await settleWorker(house)
  handlers = createPublicHandlers({ orm: house.orm, pool: house.pool })
})
afterAll(async () => {
  await house.close()
  await database.drop()
})

const GUEST = { actor: null } as unknown as Call
const AT = { lat: 23.78123, lon: 90.41456 }
type Open = Extract<TicketCommand, { type: 'ticket.open' }>
const open = async (by: Actor, more: Partial<Open> = {}) => {
  const conversation = newId<ConversationId>()
  await house.wish(by, conversation, {
    type: 'ticket.open',
    desk: 'complaint',
    title: 'A hole where Mrs Khan fell',
    text: 'Her leg is broken',
    category: 'road',
    point: AT,
    values: { danger: 'no', phone: '01711 000000' },
    ...more,
  })
  const { rows } = await house.pool.query('select number from ticket where conversation = $1', [conversation])
  return { conversation, number: rows[0].number as string }
}
const status = (number: string) => handlers.status({ params: { number } }, GUEST)
const around = { south: 23.7, north: 23.9, west: 90.3, east: 90.5 }
const reports = (more: object = {}) => handlers.reports({ query: { ...around, ...more } }, GUEST)

describe('REP3 the status of a ticket', () => {
  test('is told to whoever has its number: where it stands and since when, and nothing that was said', async () => {
    const { conversation, number } = await open(asha)
    await house.wish(agent, conversation, { type: 'ticket.claim' })
    await house.wish(agent, conversation, { type: 'ticket.solve', words: 'Mrs Khan is well' })
    const told = await status(number)
    expect(told).toMatchObject({ number, stage: 'solved', ending: null, category: { en: 'Road or footpath' } })
    expect(told.moves.map(({ to }) => to)).toEqual(['open', 'solved'])
    expect(told.moves.every(({ at }) => Math.abs(at - Date.now()) < 60_000)).toBe(true)
    expect(JSON.stringify(told)).not.toMatch(/Khan|Asha|0171|leg|23\.78/)
  })

  test('is found however the number is typed', async () => {
    const { number } = await open(asha)
    expect((await status(number.toLowerCase().replaceAll('-', ' '))).number).toBe(number)
  })

  test('a slip of the pen is named, and a number that nobody has is nobody’s', async () => {
    const { number } = await open(asha)
    const wrong = `${number.slice(0, -1)}${number.endsWith('3') ? '4' : '3'}`
    expect(await codeOf(status(wrong))).toBe('ticket.number')
    expect(await codeOf(status('hello'))).toBe('ticket.number')
    expect(await codeOf(status('CMP-26-0000000-0'))).toBe('ticket.unknown')
  })

  test('is not told of what was removed, nor of the work of the staff among themselves', async () => {
    const { conversation, number } = await open(asha)
    await house.wish({ ...agent, role: 'moderator' }, conversation, { type: 'ticket.remove' })
    const task = await open(agent, { desk: 'task', category: 'task', point: undefined, values: {} } as Partial<Open>)
    expect(await codeOf(status(number))).toBe('ticket.unknown')
    expect(await codeOf(status(task.number))).toBe('ticket.unknown')
  })
})

describe('REP4 the map of reports', () => {
  test('shows about where and about what, to everybody: no number, no words, no exact spot', async () => {
    await open(asha)
    const [report] = await reports()
    expect(report).toEqual({
      lat: 23.781,
      lon: 90.415,
      desk: 'complaint',
      category: 'road',
      stage: 'new',
      day: expect.any(Number),
      others: 0,
    })
    expect(report!.day % 86_400_000).toBe(0)
  })

  test('keeps the exact spot from whoever asks for smaller and smaller pieces', async () => {
    await open(asha)
    const near = { south: 23.7805, north: 23.7815, west: 90.4145, east: 90.4155 }
    expect((await reports(near)).length).toBeGreaterThan(0)
    expect(await reports({ ...near, south: 23.7812, north: 23.7813 })).toEqual([])
  })

  test('shows nothing that was opened before its desk had a map', async () => {
    await open(asha, { category: 'water' })
    const shut = `update desk_version set config = config || '{"publicity": "private"}' where desk = 'complaint'`
    const next = `with next as (update desk set version = version + 1 where id = 'complaint' returning version)
      insert into desk_version (desk, version, config)
      select 'complaint', next.version, v.config || '{"publicity": "map"}' from next
      join desk_version v on v.desk = 'complaint' and v.version = next.version - 1`
    await house.pool.query(shut)
    await house.pool.query(next)
    expect(await reports()).toEqual([])
    await open(asha)
    expect(await reports()).toHaveLength(1)
  })

  test('shows only what lies within its bounds, and only desks that have a map', async () => {
    await open(asha, { desk: 'emergency', category: 'fire', values: { hurt: 'no', phone: '01711 000000' } })
    expect((await reports()).every(({ desk }) => desk === 'complaint')).toBe(true)
    expect(await reports({ desk: 'emergency' })).toEqual([])
    expect(await reports({ south: 10, north: 11 })).toEqual([])
  })
})
