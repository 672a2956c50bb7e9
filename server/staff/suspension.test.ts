import { afterAll, beforeAll, expect, test } from 'vitest'
import { DAY } from '../../shared/kernel/time.ts'
import { type House, laptop, openHouse, PASSWORD, refusalOf } from '../accounts/testing/house.ts'
import { poolOf } from '../db/orm.ts'
import { createScopes } from './scopes.ts'
import { createStaff } from './staff.ts'

let house: House
let release: () => Promise<void>
const moved: string[] = []
beforeAll(async () => {
  house = await openHouse()
  const { orm, transact, clock } = house
  const pool = await poolOf(orm)
  const onStanding = (account: string) => void moved.push(account)
  release = createStaff({ orm, pool, transact, onStanding, now: () => clock.at, scopes: createScopes(pool) }).release
})
afterAll(() => house.close())

const shut = async (account: string, until: number | null) => {
  const connection = house.orm.em.fork().getConnection()
  const text = `update account set suspended_at = now(), suspended_reason = 'Spam', suspended_until = ? where id = ?`
  await connection.execute(text, [until === null ? null : new Date(until), account])
}

test('STA6 whoever is shut out is told why and until when, after the right password', async () => {
  const { me } = await house.join('rafi')
  const until = house.clock.at + DAY
  await shut(me.id, until)
  expect(await refusalOf(house.signIn('rafi'))).toMatchObject({
    code: 'auth.suspended',
    details: { reason: 'Spam', until },
  })
  expect(await refusalOf(house.signIn('rafi', laptop, `${PASSWORD}x`))).toMatchObject({ code: 'auth.failed' })
})

test('STA6 when the time is over they are let in again, once, and that is kept', async () => {
  const { me } = await house.join('mitu')
  const { me: forEver } = await house.join('joy')
  await shut(me.id, house.clock.at + DAY)
  await shut(forEver.id, null)
  await release()
  expect(await refusalOf(house.signIn('mitu'))).toMatchObject({ code: 'auth.suspended' })
  house.later(DAY)
  await Promise.all([release(), release()])
  await house.signIn('mitu')
  expect(await refusalOf(house.signIn('joy'))).toMatchObject({ code: 'auth.suspended' })
  expect(moved.filter((account) => account === me.id)).toHaveLength(1)
  const text = 'select actor, action, before from audit where subject = ?'
  const rows = await house.orm.em
    .fork()
    .getConnection()
    .execute(text, [`account:${me.id}`])
  expect(rows).toMatchObject([{ actor: null, action: 'account.restored', before: { reason: 'Spam' } }])
})
