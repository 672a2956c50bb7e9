import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../../shared/kernel/actor.ts'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import type { Call } from '../../http/handler.ts'
import { type FreshDatabase, freshDatabase } from '../../testing/database.ts'
import { type House, openHouse } from '../../testing/house.ts'
import { newId } from '../../testing/log.ts'
import { createGroupHandlers } from './routes.ts'

let database: FreshDatabase
let house: House
let asha: Actor
let rafi: Actor
let mitu: Actor
/** public, and newcomers ask first */
let guarded: ConversationId

const listed = (actor: Actor, search = '') =>
  createGroupHandlers(house.orm).groups({ query: { search, limit: 20 } }, { actor } as Call)
const asks = async (actor: Actor) =>
  (await listed(actor)).filter(({ asked }) => asked).map(({ conversation }) => conversation)

beforeAll(async () => {
  database = await freshDatabase()
  house = await openHouse(database.url)
  asha = await house.settle({ name: 'Asha' })
  rafi = await house.settle({ name: 'Rafi' })
  mitu = await house.settle({ name: 'Mitu' })
  guarded = newId<ConversationId>()
  await house.wish(asha, guarded, {
    type: 'group.create',
    name: 'Guarded',
    visibility: 'public',
    history: 'all',
    asks: true,
  })
  await house.wish(asha, newId(), { type: 'group.create', name: 'Open to all', visibility: 'public', history: 'all' })
  await house.wish(asha, newId(), { type: 'group.create', name: 'Hidden', visibility: 'private', history: 'all' })
})
afterAll(async () => {
  await house.close()
  await database.drop()
})

test('GRP14 everybody finds the public groups, and which of them want to be asked', async () => {
  const found = (await listed(rafi)).map(({ name, asks }) => [name, asks])
  expect(found.toSorted()).toEqual([
    ['Guarded', true],
    ['Open to all', false],
  ])
})

test('GRP14 whoever asked sees that they have; nobody else sees it, and it goes with the answer', async () => {
  await house.wish(rafi, guarded, { type: 'group.ask' })
  expect(await asks(rafi)).toEqual([guarded])
  for (const other of [asha, mitu]) expect(await asks(other)).toEqual([])
  await house.wish(rafi, guarded, { type: 'group.withdraw' })
  expect(await asks(rafi)).toEqual([])
  await house.wish(rafi, guarded, { type: 'group.ask' })
  await house.wish(asha, guarded, { type: 'group.answer', account: rafi.account, accept: false })
  expect(await asks(rafi)).toEqual([])
})
