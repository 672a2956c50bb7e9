import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../shared/kernel/actor.ts'
import type { AuditAction } from '../../shared/protocol/audit.ts'
import { type FreshDatabase, freshDatabase } from '../testing/database.ts'
import { type House, openHouse } from '../testing/house.ts'
import { type Entry, record } from './audit.ts'

let database: FreshDatabase
let house: House
let asha: Actor
beforeAll(async () => {
  database = await freshDatabase()
  house = await openHouse(database.url)
  asha = await house.settle({ name: 'Asha' }, 'admin')
})
afterAll(async () => {
  await house.close()
  await database.drop()
})

const entry = (action: AuditAction, more: Partial<Entry> = {}): Entry => ({
  actor: asha.account,
  action,
  subject: 'desk:help',
  called: 'Help? Yes',
  before: { open: false },
  after: { open: true },
  address: '203.0.113.7',
  ...more,
})
const kept = async (action: AuditAction) =>
  (await house.pool.query('select * from audit where action = $1', [action])).rows

describe('AUD1 the audit log', () => {
  test('keeps who did what to what, how it was and how it became, and from where', async () => {
    await house.orm.em.fork().transactional((em) => record(em, entry('desk.added')))
    const [row] = await kept('desk.added')
    expect(row).toMatchObject({ ...entry('desk.added'), at: expect.any(String) })
  })

  test('keeps it together with the change, or neither', async () => {
    const broken = house.orm.em.fork().transactional(async (em) => {
      await record(em, entry('desk.retired'))
      throw new Error('the change did not come off')
    })
    await expect(broken).rejects.toThrow('did not come off')
    expect(await kept('desk.retired')).toEqual([])
  })

  test('takes a client of its own as well', async () => {
    const client = await house.pool.connect()
    await client.query('begin')
    await record(client, entry('desk.returned', { actor: null, before: null, after: null, address: '' }))
    await client.query('commit')
    client.release()
    expect(await kept('desk.returned')).toMatchObject([{ actor: null, before: null, after: null }])
  })

  test('keeps how the parts of a configuration are called', async () => {
    const facts = { 'templates.password.title.en': 'I forgot my password' }
    await record(house.orm.em.fork(), entry('desk.changed', { after: facts }))
    expect(await kept('desk.changed')).toMatchObject([{ after: facts }])
  })

  test.each(['password', 'newPassword', 'secret', 'accessToken', 'cookie'])('does not keep a %s', async (name) => {
    const em = house.orm.em.fork()
    await expect(record(em, entry('desk.retired', { after: { deep: { [name]: 'x' } } }))).rejects.toThrow(name)
    await expect(record(em, entry('desk.retired', { before: { [name]: 'x' } }))).rejects.toThrow(name)
    expect(await kept('desk.retired')).toEqual([])
  })

  test('AUD6 refuses what the page has no words for', async () => {
    const em = house.orm.em.fork()
    const told = { ...entry('scope.changed'), before: { desks: null, places: ['a'] } }
    await expect(record(em, { ...told, after: { desks: ['help'], hours: 8 } })).rejects.toThrow('no words for "hours"')
    await expect(record(em, { ...told, after: { scope: { hours: 8 } } })).rejects.toThrow('no words for "hours"')
    expect(await kept('scope.changed')).toEqual([])
    await record(em, { ...told, after: { scope: { desks: ['help'] } } })
    expect(await kept('scope.changed')).toHaveLength(1)
  })

  test.each(['update audit set actor = null', 'delete from audit', 'truncate audit'])(
    'AUD2 is only ever added to: %s',
    async (sql) => {
      await expect(house.pool.query(sql)).rejects.toThrow('only ever added to')
    },
  )
})
