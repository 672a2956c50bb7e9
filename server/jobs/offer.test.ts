import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '../../shared/kernel/actor.ts'
import type { AccountId, ConversationId } from '../../shared/kernel/ids.ts'
import type { Ticket } from '../../shared/kinds/ticket/index.ts'
import type { Em } from '../db/orm.ts'
import { plantPresets } from '../kinds/index.ts'
import { createDuty } from '../staff/duty.ts'
import { handBack } from '../staff/hand-back.ts'
import { type FreshDatabase, freshDatabase } from '../testing/database.ts'
import { type House, openHouse } from '../testing/house.ts'
import { contradictions, newId } from '../testing/log.ts'

let database: FreshDatabase
let house: House
let asha: Actor
beforeAll(async () => {
  database = await freshDatabase()
  house = await openHouse(database.url)
  await plantPresets(house.orm.em.fork())
  asha = await house.settle()
})
beforeEach(() => house.pool.query('delete from staff'))
afterAll(async () => {
  expect(await contradictions(house)).toEqual([])
  await house.close()
  await database.drop()
})

/** The next version of the desk gives tickets out so. */
const gives = async (assignment: 'claim' | 'round' | 'fewest') => {
  await house.pool.query(
    `with next as (update desk set version = version + 1 where id = 'support' returning version)
     insert into desk_version (desk, version, config)
     select 'support', next.version, v.config || jsonb_build_object('assignment', $1::text)
     from next join desk_version v on v.desk = 'support' and v.version = next.version - 1`,
    [assignment],
  )
}

const onDuty = async ({
  tags = ['hardware'],
  capacity = 10,
  desks = ['support'],
  duty = true,
} = {}): Promise<Actor> => {
  const actor = await house.settle({}, 'agent')
  const text = 'insert into staff (account, desks, places, tags, capacity, on_duty) values ($1, $2, null, $3, $4, $5)'
  await house.pool.query(text, [actor.account, desks, tags, capacity, duty])
  return actor
}

const comesIn = async (by = asha): Promise<ConversationId> => {
  const conversation = newId<ConversationId>()
  const wish = { type: 'ticket.open', desk: 'support', title: 'The printer', category: 'printer', values: {} } as const
  await house.wish(by, conversation, wish)
  await house.work()
  return conversation
}

const whoHas = async (conversation: ConversationId): Promise<AccountId | null> => {
  const { rows } = await house.pool.query<{ state: Ticket }>('select state from conversation where id = $1', [
    conversation,
  ])
  return rows[0]!.state.assignee
}

const opened = async (by = asha): Promise<AccountId | null> => whoHas(await comesIn(by))

const goes = async ({ account }: Actor, on: 'on duty' | 'off duty') => {
  await createDuty(house.pool, Date.now).change(account, on === 'on duty', null)
  await house.work()
}

describe('a new ticket', () => {
  test('OFF1 waits to be claimed where the desk wants that', async () => {
    await gives('claim')
    await onDuty()
    expect(await opened()).toBeNull()
  })

  test('OFF2 is given to each in turn, or to whoever has fewest to do', async () => {
    await gives('round')
    const [one, two] = [await onDuty(), await onDuty()]
    const turns = [await opened(), await opened(), await opened(), await opened()]
    expect(new Set(turns.slice(0, 2))).toEqual(new Set([one.account, two.account]))
    expect(turns.slice(2)).toEqual(turns.slice(0, 2))
    await gives('fewest')
    const three = await onDuty()
    expect([await opened(), await opened()]).toEqual([three.account, three.account])
  })

  test('OFF3 goes to those on duty there who know what it takes and have room, and never to whoever asks', async () => {
    await gives('fewest')
    const [unskilled, away, elsewhere, full] = [
      await onDuty({ tags: [] }),
      await onDuty({ duty: false }),
      await onDuty({ desks: ['help'] }),
      await onDuty({ capacity: 1 }),
    ]
    expect(await opened()).toBe(full.account)
    expect(await opened()).toBeNull()
    const skilled = await onDuty({ tags: ['network', 'hardware'] })
    expect(await opened()).toBe(skilled.account)
    expect(await opened(skilled)).toBeNull()
    for (const { account } of [unskilled, away, elsewhere])
      expect((await house.pool.query('select 1 from ticket where assignee = $1', [account])).rows).toEqual([])
  })
})

describe('whoever goes off duty', () => {
  beforeEach(() => gives('round'))

  test('OFF4 passes on to the next what they were given and have not begun, and gets nothing back by it', async () => {
    const one = await onDuty()
    const waiting = await comesIn()
    const two = await onDuty()
    await goes(one, 'off duty')
    expect(await whoHas(waiting)).toBe(two.account)
    await goes(one, 'on duty')
    await goes(one, 'off duty')
    expect(await whoHas(waiting)).toBe(two.account)
    const { rows } = await house.pool.query(
      `select body ->> 'to' as to, body ->> 'why' as why from event where conversation = $1 and type = 'ticket.assigned'
       order by seq`,
      [waiting],
    )
    expect(rows).toEqual([one, two].map(({ account }) => ({ to: account, why: 'rule' })))
  })

  test('OFF4 so does whoever works there no longer', async () => {
    const one = await onDuty()
    const waiting = await comesIn()
    const two = await onDuty()
    await house.pool.query(`update staff set desks = '{help}' where account = $1`, [one.account])
    await house.orm.em.fork().transactional((em) => handBack(em as Em, one.account))
    await house.work()
    expect(await whoHas(waiting)).toBe(two.account)
  })

  test('OFF5 keeps what they began: answered, noted, said that they saw, or took on themselves', async () => {
    const one = await onDuty({ capacity: 4 })
    const [answered, noted, seen, waiting] = [await comesIn(), await comesIn(), await comesIn(), await comesIn()]
    const claimed = await comesIn()
    for (const conversation of [answered, noted, seen, waiting])
      await house.wish(asha, conversation, { type: 'message.send', text: 'Is anybody there?' })
    await house.wish(one, answered, { type: 'message.send', text: 'I am.' })
    await house.wish(one, noted, { type: 'note.post', text: 'Again the printer' })
    await house.wish(one, seen, { type: 'ticket.acknowledge' })
    await house.wish(one, claimed, { type: 'ticket.claim' })
    const two = await onDuty()
    await goes(one, 'off duty')
    expect(await Promise.all([answered, noted, seen, claimed].map(whoHas))).toEqual(Array(4).fill(one.account))
    expect(await whoHas(waiting)).toBe(two.account)
  })

  test('OFF6 leaves it to whoever takes it where nobody is free', async () => {
    const one = await onDuty()
    const waiting = await comesIn()
    await onDuty({ tags: [] })
    await goes(one, 'off duty')
    expect(await whoHas(waiting)).toBeNull()
  })
})
