import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor, Role } from '../../shared/kernel/actor.ts'
import type { AccountId, ConversationId } from '../../shared/kernel/ids.ts'
import { DAY, MINUTE } from '../../shared/kernel/time.ts'
import type { Ticket } from '../../shared/kinds/ticket/index.ts'
import { plantPresets } from '../kinds/index.ts'
import { type FreshDatabase, freshDatabase } from '../testing/database.ts'
import { type House, openHouse } from '../testing/house.ts'
import { contradictions, newId } from '../testing/log.ts'
import { createRing } from './ringing.ts'

let database: FreshDatabase
let house: House
/** What the clock on the wall says. */
let now: number
/** What went wrong with one while the others went on. */
const wrong: unknown[] = []
beforeAll(async () => {
  database = await freshDatabase()
  house = await openHouse(database.url, { now: () => now })
  await plantPresets(house.orm.em.fork())
})
afterAll(async () => {
  expect(wrong).toEqual([])
  expect(await contradictions(house)).toEqual([])
  await house.close()
  await database.drop()
})

const HERE = { lat: 23.81, lon: 90.41 }

/** Somebody on duty, so many kilometres to the north. */
const onDuty = async (km: number, role: Role = 'agent'): Promise<Actor> => {
  const actor = await house.settle({}, role)
  await house.pool.query(
    `insert into staff (account, desks, places, on_duty, position_lat, position_lon, position_at)
     values ($1, null, null, true, $2, $3, now())`,
    [actor.account, HERE.lat + km / 111.2, HERE.lon],
  )
  return actor
}

const emergency = async (by: Actor): Promise<ConversationId> => {
  const conversation = newId<ConversationId>()
  const values = { hurt: 'no', phone: '01700 000000' }
  await house.wish(by, conversation, {
    type: 'ticket.open',
    desk: 'emergency',
    title: 'A wire lies on the road',
    category: 'wire',
    point: HERE,
    values,
  })
  return conversation
}

const ring = () =>
  createRing({ pool: house.pool, execute: house.execute, now: () => now, onError: (error) => wrong.push(error) })()

const told = async ({ account }: Actor, about: ConversationId): Promise<string[]> => {
  await house.work()
  const page = await house.read(account, {
    conversation: account as AccountId as unknown as ConversationId,
    anchor: 'newest',
    before: 90,
    after: 0,
  })
  type Raised = { readonly type?: string; readonly about?: string; readonly reason: string }
  const raised = page.events as unknown as readonly Raised[]
  return raised
    .filter((event) => event.type === 'notification.raised' && event.about === about)
    .map(({ reason }) => reason)
}
const happened = async (reader: Actor, conversation: ConversationId): Promise<string[]> =>
  (await house.read(reader.account, { conversation, anchor: 'newest', before: 90, after: 0 })).events.flatMap(
    (event) => ('type' in event && typeof event.type === 'string' ? [event.type] : []),
  )

describe('an emergency', () => {
  test('LAD1 calls those within five kilometres at once, and after five minutes whoever is above them', async () => {
    now = Date.now()
    const asha = await house.settle()
    const [near, far, boss] = [await onDuty(4.6), await onDuty(5.4), await house.settle({}, 'superadmin')]
    const conversation = await emergency(asha)
    await ring()
    expect(await told(near, conversation)).toEqual(['called'])
    for (const other of [far, boss]) expect(await told(other, conversation)).toEqual([])
    now += 5 * MINUTE - 1
    await ring()
    expect(await told(boss, conversation)).toEqual([])
    now += 1
    await Promise.all([ring(), ring()])
    expect(await told(boss, conversation)).toEqual(['called'])
    expect(await told(near, conversation)).toEqual(['called'])
    expect((await happened(boss, conversation)).filter((type) => type === 'ladder.stepped')).toHaveLength(2)
    await house.pool.query('delete from staff')
  })

  test('LAD2 nobody further is called once somebody says that they are on it', async () => {
    now = Date.now()
    const asha = await house.settle()
    const [near, boss] = [await onDuty(1), await house.settle({}, 'superadmin')]
    const conversation = await emergency(asha)
    await ring()
    await house.wish(near, conversation, { type: 'ticket.acknowledge' })
    now += DAY
    await ring()
    expect(await told(boss, conversation)).toEqual([])
    await house.pool.query('delete from staff')
  })

  test('LAD3 where nobody is near, all on duty are called', async () => {
    now = Date.now()
    const [asha, far] = [await house.settle(), await onDuty(80)]
    const conversation = await emergency(asha)
    await ring()
    expect(await told(far, conversation)).toEqual(['called'])
    await house.pool.query('delete from staff')
  })
})

describe('what is promised', () => {
  test('CLK14 is warned of and missed once each, whoever looks how often, and told to whoever works on it', async () => {
    now = Date.now()
    const [asha, agent] = [await house.settle(), await onDuty(1)]
    const conversation = await emergency(asha)
    await house.wish(agent, conversation, { type: 'ticket.assign', to: agent.account })
    for (const minutes of [2.9, 0.2, 0.2, 1.7, 0.1, 9]) {
      now += minutes * MINUTE
      await Promise.all([ring(), ring()])
    }
    const said = (await happened(agent, conversation)).filter((type) => type.startsWith('sla.'))
    expect(said).toEqual(['sla.warned', 'sla.breached'])
    expect(await told(agent, conversation)).toContain('overdue')
    expect((await happened(asha, conversation)).filter((type) => /^(sla|ladder|timers)/.test(type))).toEqual([])
  })

  test('TIC10 what was solved is closed by itself, if nobody says anything', async () => {
    now = Date.now()
    const [asha, agent] = [await house.settle(), await onDuty(1)]
    const conversation = await emergency(asha)
    await house.wish(agent, conversation, { type: 'ticket.solve' })
    now += 2 * DAY - 1
    await ring()
    const stage = async () => {
      const { rows } = await house.pool.query<{ state: Ticket }>('select state from conversation where id = $1', [
        conversation,
      ])
      return rows[0]!.state.stage
    }
    expect(await stage()).toBe('solved')
    now += 1
    await ring()
    expect(await stage()).toBe('closed')
    expect(await ring()).toBe(0)
  })
})
