import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '../../shared/kernel/actor.ts'
import type { AccountId, ConversationId } from '../../shared/kernel/ids.ts'
import type { Ticket } from '../../shared/kinds/ticket/index.ts'
import { plantPresets } from '../kinds/index.ts'
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

const opened = async (by = asha): Promise<AccountId | null> => {
  const conversation = newId<ConversationId>()
  const wish = { type: 'ticket.open', desk: 'support', title: 'The printer', category: 'printer', values: {} } as const
  await house.wish(by, conversation, wish)
  await house.work()
  const { rows } = await house.pool.query<{ state: Ticket }>('select state from conversation where id = $1', [
    conversation,
  ])
  return rows[0]!.state.assignee
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
