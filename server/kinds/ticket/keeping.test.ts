import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor, Role } from '../../../shared/kernel/actor.ts'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { Desk } from '../../../shared/kinds/ticket/desk/index.ts'
import type { Call } from '../../http/handler.ts'
import { type FreshDatabase, freshDatabase } from '../../testing/database.ts'
import { type House, openHouse } from '../../testing/house.ts'
import { newId } from '../../testing/log.ts'
import { codeOf } from '../../testing/outcome.ts'
import { settleWorker } from '../../testing/staff.ts'
import { createDeskHandlers, createKeptDeskHandlers, plantPresets } from './index.ts'
import { PRESETS } from './presets/index.ts'

let database: FreshDatabase
let house: House
let farida: Actor
let lina: Actor
let asha: Actor
let handlers: ReturnType<typeof createKeptDeskHandlers>
beforeAll(async () => {
  database = await freshDatabase()
  house = await openHouse(database.url)
  await plantPresets(house.orm.em.fork())
  handlers = createKeptDeskHandlers({ pool: house.pool })
  farida = await house.settle({ name: 'Farida' }, 'superadmin')
  lina = await adminOf(['support', 'help'])
  asha = await house.settle({ name: 'Asha' })
})
afterAll(async () => {
  await house.close()
  await database.drop()
})

const adminOf = (desks: string[] | null, role: Role = 'admin') => settleWorker(house, { desks }, role, { name: 'Lina' })
const by = (actor: Actor) => ({ actor, peer: { address: '192.0.2.7' } }) as unknown as Call
const whole = (desk: string, actor = farida) => handlers.keptDesk({ params: { desk } }, by(actor))
const change = (desk: string, base: number, config: Desk, actor = farida) =>
  handlers.changeDesk({ params: { desk }, body: { base, config } }, by(actor))
const add = (id: string, config: Desk, actor = farida) => handlers.addDesk({ body: { id, config } }, by(actor))
const retire = (desk: string, retired: boolean, actor = farida) =>
  handlers.retireDesk({ params: { desk }, body: { retired } }, by(actor))
const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error) => (error instanceof Refusal ? error : Promise.reject(error)),
  )
/** Of several that are tried at once: each is heard at once, too. */
const codesOf = (tried: readonly Promise<unknown>[]) => Promise.all(tried.map(codeOf))
const audited = async (desk: string) =>
  (
    await house.pool.query(
      'select action, actor, called, before, after, address from audit where subject = $1 order by id',
      [`desk:${desk}`],
    )
  ).rows
const sport: Desk = { ...PRESETS.help, name: { en: 'Sport', bn: 'খেলা' }, prefix: 'SPO' }
const ANSWERS = { desk: 'service', title: 'A certificate', category: 'birth' }
const open = async (values: object) => {
  const conversation = newId<ConversationId>()
  await house.wish(asha, conversation, { type: 'ticket.open', ...ANSWERS, values } as never)
  const { rows } = await house.pool.query('select version from ticket where conversation = $1', [conversation])
  return rows[0].version as number
}

describe('a desk is changed', () => {
  test('DSK5 for new tickets: those that are open keep what they were opened under, and can see it', async () => {
    const form = { applicant: 'Asha', phone: '01711 000000' }
    const { version, config } = await whole('service')
    expect(await open(form)).toBe(version)
    const fields = [...config.fields, { id: 'father', label: { en: 'Father', bn: '' }, sort: 'text', required: true }]
    const changed = await change('service', version, { ...config, fields } as Desk)
    expect([changed.version, changed.config.fields.length]).toEqual([version + 1, fields.length])
    expect((await refusal(open(form)))?.details).toEqual({ fields: { father: 'missing' } })
    expect(await open({ ...form, father: 'Karim' })).toBe(version + 1)
    const forms = createDeskHandlers({ orm: house.orm, pool: house.pool })
    const before = await forms.deskForm({ params: { desk: 'service', version } }, by(asha))
    expect(before.fields.map(({ id }) => id)).not.toContain('father')
  })

  test('DSK5 with who published each version and when, and a line in the audit log with what is another', async () => {
    const { version, config } = await whole('support')
    const { versions } = await change('support', version, { ...config, rating: false, files: 2 }, lina)
    expect(versions.map((one) => [one.version, one.by?.name ?? null])).toEqual([
      [2, 'Lina'],
      [1, null],
    ])
    expect(await audited('support')).toEqual([
      {
        action: 'desk.changed',
        actor: lina.account,
        called: 'ICT support',
        before: { version: 1, files: 5, rating: true },
        after: { version: 2, files: 2, rating: false },
        address: '192.0.2.7',
      },
    ])
  })

  test('DSK5 and not by what changes nothing', async () => {
    const { version } = await whole('emergency')
    expect((await change('emergency', version, PRESETS.emergency)).version).toBe(version)
    expect(await audited('emergency')).toEqual([])
  })

  test('DSK5 whatever its parts are called', async () => {
    const { version, config } = await whole('help')
    const label = { en: 'Password', bn: '' }
    const templates = [{ id: 'password', label, title: label }]
    await change('help', version, { ...config, templates })
    expect((await audited('help'))[0]?.after).toEqual({ version: 2, 'templates.password': 'Password' })
  })

  test('DSK6 by one of two who began with the same: the other hears what is there now', async () => {
    const { version, config } = await whole('giving')
    const both = await Promise.all(
      [1, 2].map((files) => refusal(change('giving', version, { ...config, files }, farida))),
    )
    const late = both.filter((one) => one !== null)
    expect(late.map(({ code }) => code)).toEqual(['desk.changed'])
    expect(late[0]?.details).toEqual({ version: version + 1, by: farida.account, at: expect.any(Number) })
    expect((await whole('giving')).version).toBe(version + 1)
    expect(await audited('giving')).toHaveLength(1)
  })

  test('DSK3 into nothing that does not fit together: where and why is said, and nothing changes', async () => {
    const { version, config } = await whole('safety')
    const wrong: Desk = {
      ...config,
      prefix: 'HLP',
      purpose: 'help',
      templates: [{ id: 't', label: config.name, title: config.name, category: 'x' }],
    }
    const refused = await refusal(change('safety', version, wrong))
    expect([refused?.code, refused?.details]).toEqual([
      'desk.unsound',
      {
        problems: [
          { path: 'prefix', code: 'prefixTaken' },
          { path: 'purpose', code: 'purpose' },
          { path: 'templates.0.category', code: 'category', about: 'x' },
        ],
      },
    ])
    expect((await whole('safety')).version).toBe(version)
  })
})

describe('a desk is added and taken out of use', () => {
  test('DSK7 with an id and letters that no other has; its first tickets are numbered so', async () => {
    expect(await codeOf(add('sport', { ...sport, prefix: 'SUP' }))).toBe('desk.unsound')
    expect((await add('sport', sport)).version).toBe(1)
    expect(await codeOf(add('sport', { ...sport, prefix: 'SPT' }))).toBe('desk.exists')
    const after = { version: 1, name: 'Sport', nameBn: 'খেলা', prefix: 'SPO', purpose: 'help', opens: 'guest' }
    expect(await audited('sport')).toMatchObject([{ action: 'desk.added', called: 'Sport', before: null, after }])
    const conversation = newId<ConversationId>()
    const wish = { type: 'ticket.open', desk: 'sport', title: 'A net', category: 'idea', values: {} } as const
    await house.wish(asha, conversation, wish)
    const { rows } = await house.pool.query('select number from ticket where conversation = $1', [conversation])
    expect(rows[0].number).toMatch(/^SPO-/)
    expect((await handlers.keptDesks({}, by(farida))).desks.find(({ id }) => id === 'sport')).toMatchObject({ open: 1 })
  })

  test('DSK7 it takes no more tickets, until it is back; each once', async () => {
    const collect = {
      type: 'ticket.open',
      desk: 'collection',
      title: 'A sofa',
      category: 'rubble',
      values: {},
    } as const
    const tried = () => codeOf(house.wish(asha, newId<ConversationId>(), collect))
    expect(await tried()).toBe('ticket.form')
    expect((await retire('collection', true)).retiredAt).toEqual(expect.any(Number))
    expect(await tried()).toBe('desk.unknown')
    await retire('collection', true)
    expect((await retire('collection', false)).retiredAt).toBeNull()
    expect(await tried()).toBe('ticket.form')
    expect((await audited('collection')).map(({ action, after }) => [action, after])).toEqual([
      ['desk.retired', { retired: true }],
      ['desk.returned', { retired: false }],
    ])
  })
})

describe('whoever looks after desks', () => {
  test('DSK8 sees all, and changes those that are theirs; who looks after some adds none', async () => {
    const { desks, adds } = await handlers.keptDesks({}, by(lina))
    expect(desks.filter(({ yours }) => yours).map(({ id }) => id)).toEqual(['help', 'support'])
    expect([desks.length >= 9, adds]).toEqual([true, false])
    const { version, config } = await whole('complaint')
    const tried = [
      whole('complaint', lina),
      change('complaint', version, { ...config, files: 1 }, lina),
      retire('complaint', true, lina),
      add('games', { ...sport, prefix: 'GAM' }, lina),
    ]
    expect(await codesOf(tried)).toEqual(tried.map(() => 'staff.scope'))
    expect(await audited('complaint')).toEqual([])
  })

  test('DSK8 may add one where all desks are theirs', async () => {
    const head = await adminOf(null)
    expect((await handlers.keptDesks({}, by(head))).adds).toBe(true)
    expect(await codeOf(add('games', { ...sport, prefix: 'GAM' }, head))).toBe('done')
  })

  test('DSK8 is an admin: nobody else sees or does any of this, wherever they work', async () => {
    const { version, config } = await whole('help')
    for (const role of ['agent', 'moderator'] as const) {
      const worker = await adminOf(null, role)
      const tried = [
        handlers.keptDesks({}, by(worker)),
        handlers.deskPresets({}, by(worker)),
        whole('help', worker),
        change('help', version, config, worker),
        retire('help', true, worker),
        add('other', { ...sport, prefix: 'OTH' }, worker),
      ]
      expect(await codesOf(tried)).toEqual(tried.map(() => 'auth.forbidden'))
    }
  })

  test('DSK7 begins with what a house comes with, and hears where there is no such desk', async () => {
    expect((await handlers.deskPresets({}, by(lina))).map(({ purpose }) => purpose)).toEqual(Object.keys(PRESETS))
    expect(await codeOf(whole('nowhere'))).toBe('desk.unknown')
    expect(await codeOf(change('nowhere', 1, sport))).toBe('desk.unknown')
    expect(await codeOf(retire('nowhere', true))).toBe('desk.unknown')
  })
})
