import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '../../shared/kernel/actor.ts'
import type { AccountId } from '../../shared/kernel/ids.ts'
import { EVERYWHERE, NOWHERE } from '../../shared/kernel/scope.ts'
import { type FreshDatabase, freshDatabase } from '../testing/database.ts'
import { type House, openHouse } from '../testing/house.ts'
import { createScopes, type Scopes } from './scopes.ts'

let database: FreshDatabase
let house: House
let scopes: Scopes
let time = 0
beforeAll(async () => {
  database = await freshDatabase()
  house = await openHouse(database.url)
  scopes = createScopes(house.pool, () => time)
})
afterAll(async () => {
  await house.close()
  await database.drop()
})

const someone = async (role: Role) => (await house.settle({}, role)).account
const put = (account: AccountId, desks: string[] | null) =>
  house.pool.query(
    'insert into staff (account, desks) values ($1, $2) on conflict (account) do update set desks = excluded.desks',
    [account, desks],
  )

describe('STA2 where somebody works', () => {
  test('is what was said for the staff; nowhere before anything was said', async () => {
    const agent = await someone('agent')
    expect(await scopes(agent)).toEqual(NOWHERE)
    await put(agent, ['help'])
    scopes.drop(agent)
    expect(await scopes(agent)).toEqual({ desks: ['help'], places: null })
  })

  test('is everywhere for a super admin, and nothing at all for whoever does not work here', async () => {
    expect(await scopes(await someone('superadmin'))).toEqual(EVERYWHERE)
    const user = await someone('user')
    await put(user, null)
    for (const account of [user, await someone('bot'), crypto.randomUUID() as AccountId])
      expect(await scopes(account)).toBe(null)
  })

  test('is nothing while somebody is suspended', async () => {
    const agent = await someone('agent')
    await put(agent, null)
    await house.pool.query('update account set suspended_at = now() where id = $1', [agent])
    expect(await scopes(agent)).toBe(null)
  })

  test('is held for 15 seconds where no news of a change comes', async () => {
    const agent = await someone('agent')
    await put(agent, ['help'])
    await scopes(agent)
    await put(agent, [])
    time += 14_999
    expect((await scopes(agent))?.desks).toEqual(['help'])
    time += 1
    expect((await scopes(agent))?.desks).toEqual([])
  })

  test('an answer that was on its way when the news came is not held', async () => {
    const agent = await someone('agent')
    await put(agent, ['help'])
    const underWay = scopes(agent)
    scopes.drop()
    await underWay
    await put(agent, [])
    expect((await scopes(agent))?.desks).toEqual([])
  })
})
