import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../testing/database.ts'
import { type House, openHouse } from '../testing/house.ts'
import { nameSuperadmins } from './founding.ts'

let database: FreshDatabase
let house: House
beforeAll(async () => {
  database = await freshDatabase()
  house = await openHouse(database.url)
})
afterAll(async () => {
  await house.close()
  await database.drop()
})

const roleOf = async (username: string) =>
  (await house.pool.query('select role from account where username = $1', [username])).rows[0]?.role

test('STA10 whom the configuration names is super admin once they are there, and it is kept who said so', async () => {
  expect(await nameSuperadmins(house.orm, ['asha'])).toEqual([])
  const { account } = await house.settle({ username: 'asha', name: 'Asha' })
  await house.settle({ username: 'asha_k' })
  expect(await nameSuperadmins(house.orm, ['Asha', 'nobody'])).toEqual([account])
  expect([await roleOf('asha'), await roleOf('asha_k')]).toEqual(['superadmin', 'user'])
  const { rows } = await house.pool.query('select actor, action, subject, after from audit')
  const subject = `account:${account}`
  expect(rows).toEqual([{ actor: null, action: 'role.changed', subject, after: { role: 'superadmin' } }])
})

test('STA10 a name counts once: whoever was dismissed, or takes it later, stays what they are', async () => {
  await house.pool.query(`update account set role = 'user' where username = 'asha'`)
  expect(await nameSuperadmins(house.orm, ['asha'])).toEqual([])
  expect(await roleOf('asha')).toBe('user')
})

test('STA10 nodes that start together name them once', async () => {
  await house.settle({ username: 'rafi' })
  const named = await Promise.all([1, 2, 3].map(() => nameSuperadmins(house.orm, ['rafi'])))
  expect(named.flat()).toHaveLength(1)
})
