import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '../../shared/kernel/actor.ts'
import type { Scope } from '../../shared/kernel/scope.ts'
import { DAY, HOUR } from '../../shared/kernel/time.ts'
import { openApp, type Person, type TestApp } from '../testing/app.ts'
import { newId } from '../testing/log.ts'
import { employ } from '../testing/staff.ts'

let app: TestApp
let chief: Person
let admin: Person
beforeAll(async () => {
  app = await openApp()
  ;[chief, admin] = await Promise.all([as('superadmin'), as('admin', { desks: null, places: null })])
})
afterAll(async () => {
  expect(app.bugs).toEqual([])
  await app.close()
})

/** Somebody of this role, with the scope that somebody at the database would give them. */
const as = async (role: Role, scope?: Scope, name = 'Somebody'): Promise<Person> => {
  const person = await app.person(name, role)
  if (scope) await employ(app.sql, person, scope)
  return person
}
const change = async (by: Person, of: Person, what: string, body?: unknown, method = 'PUT') => {
  const { status, json } = await by.api(method, `/api/v1/admin/people/${of.account}/${what}`, body)
  return json?.code ?? (status === 204 ? 'done' : json)
}
const role = (by: Person, of: Person, to: string) => change(by, of, 'role', { role: to })
const roleOf = async ({ account }: Person) =>
  (await app.sql('select role from account where id = $1', [account])).rows[0].role as string
const trailOf = async ({ account }: Person) =>
  (await chief.api('GET', `/api/v1/audit?subject=account:${account}`)).json.items as {
    action: string
    before: object
    after: object
    address: string
    actor: { id: string } | null
  }[]

/** Works out when the connection is closed by the server. */
const closed = async (person: Person) => {
  const socket = await person.socket()
  return new Promise<string>((resolve) => void socket.once('disconnect', (reason) => resolve(reason)))
}

describe('STA1 a role', () => {
  test('is given to those below, up to just below the one who gives, and kept in the audit log', async () => {
    const rafi = await app.person('Rafi')
    expect(await role(admin, rafi, 'agent')).toMatchObject({ role: 'agent', scope: { desks: [], places: [] } })
    expect(await role(admin, rafi, 'admin')).toBe('staff.rank')
    expect(await role(chief, rafi, 'admin')).toMatchObject({ role: 'admin' })
    expect(await role(chief, rafi, 'superadmin')).toBe('input.invalid')
    expect(await role(admin, rafi, 'user')).toBe('staff.rank')
    expect(await trailOf(rafi)).toMatchObject([
      { action: 'role.changed', before: { role: 'agent' }, after: { role: 'admin' }, actor: { id: chief.account } },
      {
        action: 'role.changed',
        before: { role: 'user' },
        after: { role: 'agent' },
        actor: { id: admin.account },
        address: expect.stringMatching(/127\.0\.0\.1/),
      },
    ])
  })

  test('of a super admin is out of reach for an admin, and of a bot for everybody', async () => {
    expect(await role(admin, chief, 'user')).toBe('staff.rank')
    expect(await role(chief, await as('bot'), 'user')).toBe('staff.rank')
  })

  test('is nobody’s own to change, and nobody’s who does not look after people', async () => {
    expect(await role(admin, admin, 'user')).toBe('staff.self')
    for (const other of ['user', 'vip', 'provider', 'agent', 'moderator'] as const)
      expect(await role(await as(other), await app.person(), 'agent')).toBe('auth.forbidden')
  })

  test('nothing is kept where nothing changed', async () => {
    const rafi = await app.person()
    expect(await role(admin, rafi, 'user')).toMatchObject({ role: 'user' })
    expect(await trailOf(rafi)).toEqual([])
  })

  test('nobody who is not there has one', async () => {
    expect((await admin.api('GET', `/api/v1/admin/people/${newId()}`)).json.code).toBe('account.unknown')
    const answer = await admin.api('PUT', `/api/v1/admin/people/${newId()}/role`, { role: 'vip' })
    expect(answer.json.code).toBe('account.unknown')
  })
})

describe('STA3 a scope', () => {
  const help: Scope = { desks: ['help'], places: null }

  test('is bounded by the scope of whoever gives it', async () => {
    const head = await as('admin', help)
    const agent = await as('agent', { desks: ['help'], places: [] })
    expect(await change(head, agent, 'scope', { desks: ['help'], places: null })).toMatchObject({ scope: help })
    expect(await change(head, agent, 'scope', { desks: null, places: null })).toBe('staff.scope')
    expect(await change(head, agent, 'scope', { desks: ['help', 'emergency'], places: null })).toBe('staff.scope')
    expect((await trailOf(agent)).map(({ action }) => action)).toEqual(['scope.changed'])
  })

  test('of somebody who works elsewhere is not theirs to touch, nor is anything else of them', async () => {
    const head = await as('admin', help)
    const elsewhere = await as('agent', { desks: ['help', 'emergency'], places: null })
    expect(await change(head, elsewhere, 'scope', help)).toBe('staff.scope')
    expect(await role(head, elsewhere, 'user')).toBe('staff.scope')
    expect(await change(head, elsewhere, 'suspension', { reason: 'x' })).toBe('staff.scope')
    expect(await change(head, elsewhere, 'work', { capacity: 3 }, 'PATCH')).toBe('staff.scope')
  })

  test('names places that there are', async () => {
    const agent = await as('agent', help)
    expect(await change(admin, agent, 'scope', { desks: null, places: [newId()] })).toBe('place.unknown')
  })

  test('is nothing for who does not work here, and everything for a super admin whatever is said', async () => {
    expect(await change(admin, await app.person(), 'scope', help)).toBe('staff.none')
    expect(await change(chief, await as('superadmin'), 'scope', help)).toBe('staff.none')
  })

  test('does not wait for whoever comes back to the staff', async () => {
    const agent = await as('agent', { desks: null, places: null })
    await role(admin, agent, 'user')
    expect(await role(admin, agent, 'agent')).toMatchObject({ scope: { desks: [], places: [] } })
  })

  test('an admin without one decides about nobody who has one', async () => {
    const fresh = await as('admin')
    expect(await role(fresh, await as('agent', help), 'user')).toBe('staff.scope')
  })
})

describe('STA4 somebody who decides about everything always stays', () => {
  test('of two who dismiss each other at the same moment one is too late', async () => {
    for (let round = 0; round < 5; round++) {
      const [one, other] = [await as('superadmin'), await as('superadmin')]
      const answers = await Promise.all([role(one, other, 'user'), role(other, one, 'user')])
      expect(answers.filter((answer) => answer === 'auth.forbidden')).toHaveLength(1)
      const left = [await roleOf(one), await roleOf(other)]
      expect(left.sort()).toEqual(['superadmin', 'user'])
      await app.sql(`update account set role = 'user' where id = any($1::uuid[])`, [[one.account, other.account]])
    }
  })
})

describe('STA5 what somebody may do changes at once', () => {
  test('over what they have open, which comes back as what they are now', async () => {
    const rafi = await as('admin', { desks: null, places: null })
    expect((await rafi.api('GET', '/api/v1/admin/people')).status).toBe(200)
    const gone = closed(rafi)
    const told = rafi.hears('person', ({ account }) => account === rafi.account)
    await role(chief, rafi, 'user')
    expect([await told, await gone]).toEqual([{ account: rafi.account }, 'transport close'])
    expect((await rafi.api('GET', '/api/v1/admin/people')).json.code).toBe('auth.forbidden')
    expect((await rafi.api('GET', '/api/v1/me')).json.role).toBe('user')
    await rafi.socket()
  })

  test('also what was begun by somebody who is nobody any more by the time it is done', async () => {
    const rafi = await as('admin', { desks: null, places: null })
    expect((await rafi.api('GET', '/api/v1/me')).json.role).toBe('admin') // the node holds that for a while
    await app.sql(`update account set role = 'user' where id = $1`, [rafi.account])
    expect(await role(rafi, await app.person(), 'vip')).toBe('auth.forbidden')
  })
})

describe('STA6 a suspension', () => {
  test('ends sessions and connections at once, with a reason that is told at the door', async () => {
    const rafi = await app.person('Rafi')
    const ended = rafi.hears('ended')
    const until = Date.now() + DAY
    expect(await change(admin, rafi, 'suspension', { reason: 'Spam', until })).toMatchObject({
      suspended: { reason: 'Spam', until },
    })
    expect(await ended).toEqual({ reason: 'ended' })
    expect((await rafi.api('GET', '/api/v1/me')).json.code).toBe('auth.ended')
    expect((await trailOf(rafi))[0]).toMatchObject({ action: 'account.suspended', after: { reason: 'Spam', until } })
  })

  test('is changed, and lifted by hand', async () => {
    const rafi = await app.person('Rafi')
    await change(admin, rafi, 'suspension', { reason: 'Spam' })
    expect(await change(admin, rafi, 'suspension', { reason: 'A lot of spam' })).toMatchObject({
      suspended: { reason: 'A lot of spam', until: null },
    })
    expect(await change(admin, rafi, 'suspension', undefined, 'DELETE')).toMatchObject({ suspended: null })
    expect((await trailOf(rafi)).map(({ action, before }) => [action, before])).toEqual([
      ['account.restored', { reason: 'A lot of spam', until: null }],
      ['account.suspended', { reason: 'Spam', until: null }],
      ['account.suspended', null],
    ])
  })

  test.each([
    [{ reason: '' }],
    [{ reason: ' ' }],
    [{}],
    [{ reason: 'x', until: Date.now() - HOUR }],
    [{ reason: 'x', role: 'admin' }],
  ])('of %j is refused', async (body) => {
    expect(await change(admin, await app.person(), 'suspension', body)).toBe('input.invalid')
  })

  test('is nobody’s own, and not for those above', async () => {
    expect(await change(admin, admin, 'suspension', { reason: 'x' })).toBe('staff.self')
    expect(await change(admin, chief, 'suspension', { reason: 'x' })).toBe('staff.rank')
  })

  test('takes somebody off duty', async () => {
    const agent = await as('agent', { desks: ['help'], places: null })
    await agent.api('PUT', '/api/v1/me/duty', { onDuty: true })
    expect(await change(admin, agent, 'suspension', { reason: 'x' })).toMatchObject({ onDuty: false })
  })
})

describe('STA7 sessions of somebody', () => {
  test('are listed and ended, one or all', async () => {
    const rafi = await app.person('Rafi')
    const path = `/api/v1/admin/people/${rafi.account}/sessions`
    const { json } = await admin.api('GET', path)
    expect(json).toMatchObject([{ agent: 'test', here: false }])
    const ended = rafi.hears('ended')
    expect((await admin.api('DELETE', `${path}/${json[0].id}`)).status).toBe(204)
    await ended
    expect((await admin.api('GET', path)).json).toEqual([])
    expect((await admin.api('DELETE', path)).status).toBe(204)
    expect((await trailOf(rafi)).map(({ action }) => action)).toEqual(['sessions.ended'])
  })
})

describe('STA8 duty', () => {
  const duty = (person: Person, body: unknown) => person.api('PUT', '/api/v1/me/duty', body)

  test('is one’s own word, with a position that nobody keeps off duty', async () => {
    const agent = await as('agent', { desks: ['help'], places: null })
    const position = { lat: 22.8456, lon: 89.5403 }
    expect((await duty(agent, { onDuty: true, position })).json).toMatchObject({ onDuty: true, position })
    expect((await agent.api('GET', '/api/v1/me/duty')).json).toMatchObject({ onDuty: true, position })
    expect((await duty(agent, { onDuty: false, position })).json).toEqual({ onDuty: false, position: null })
    expect((await duty(agent, { onDuty: true, position: { lat: 91, lon: 0 } })).json.code).toBe('input.invalid')
    expect((await duty(await app.person(), { onDuty: true })).json.code).toBe('auth.forbidden')
  })

  test('is seen by those of the same desk, without where they are', async () => {
    const [near, far] = [
      await as('agent', { desks: ['water'], places: null }, 'Near'),
      await as('agent', { desks: ['roads'], places: null }, 'Far'),
    ]
    for (const one of [near, far]) await duty(one, { onDuty: true, position: { lat: 1, lon: 1 } })
    const team = (await near.api('GET', '/api/v1/staff/on-duty')).json
    const here = team.filter(({ id }: { id: string }) => [near.account, far.account].some((one) => one === id))
    expect(here).toEqual([
      expect.objectContaining({ id: near.account, name: 'Near', role: 'agent', tags: [], capacity: 10 }),
    ])
    expect(JSON.stringify(team)).not.toContain('lat')
  })

  test('what somebody is good at, and how much they take on, is said for them', async () => {
    const agent = await as('agent', { desks: ['help'], places: null })
    const said = { tags: ['Printers', 'printers', 'বাংলা'], capacity: 4 }
    expect(await change(admin, agent, 'work', said, 'PATCH')).toMatchObject({ tags: ['printers', 'বাংলা'], capacity: 4 })
    expect(await change(admin, agent, 'work', { capacity: 5 }, 'PATCH')).toMatchObject({ tags: ['printers', 'বাংলা'] })
    expect(await change(admin, agent, 'work', { capacity: -1 }, 'PATCH')).toBe('input.invalid')
    expect(await change(admin, await app.person(), 'work', { capacity: 5 }, 'PATCH')).toBe('staff.none')
  })
})

describe('STA9 people are found', () => {
  const find = async (query: string, by = admin) => (await by.api('GET', `/api/v1/admin/people?${query}`)).json

  test('by any part of what they are called, in any script, also the suspended; by role, desk, duty and suspension', async () => {
    const mitu = await as('moderator', { desks: ['lamps'], places: null }, 'মিতু Lantern')
    const kabir = await app.person('Kabir Lantern')
    await app.sql('update account set email = $2 where id = $1', [kabir.account, 'kabir.l@example.org'])
    await change(admin, kabir, 'suspension', { reason: 'x' })
    const names = async (query: string) =>
      (await find(query)).items.map(({ name }: { name: string }) => name).sort() as string[]
    expect(await names('q=antern')).toEqual(['Kabir Lantern', 'মিতু Lantern'])
    expect(await names('q=antern মি')).toEqual(['মিতু Lantern'])
    expect(await names(`q=@${kabir.username}`)).toEqual(['Kabir Lantern'])
    expect(await names('q=r.l@example')).toEqual(['Kabir Lantern'])
    expect(await names('q=antern&suspended=yes')).toEqual(['Kabir Lantern'])
    expect(await names('q=antern&suspended=no&role=moderator')).toEqual(['মিতু Lantern'])
    expect(await names('q=antern&role=staff&desk=lamps&duty=no')).toEqual(['মিতু Lantern'])
    expect(await names('q=antern&desk=other')).toEqual([])
    expect(await names('q=%25antern')).toEqual([])
    await mitu.api('PUT', '/api/v1/me/duty', { onDuty: true })
    expect(await names('q=antern&duty=yes')).toEqual(['মিতু Lantern'])
  })

  test('page by page, everybody once', async () => {
    const seen: string[] = []
    let after = ''
    do {
      const page: { items: { id: string }[]; next: string | null } = await find(`limit=7${after && `&after=${after}`}`)
      seen.push(...page.items.map(({ id }) => id))
      after = page.next ?? ''
    } while (after)
    const { rows } = await app.sql('select count(*)::int as n from account', [])
    expect([seen.length, new Set(seen).size]).toEqual([rows[0].n, rows[0].n])
  })
})

test('AC10 the one table of permissions is shown as it is', async () => {
  const { json } = await admin.api('GET', '/api/v1/admin/permissions')
  const rolesOf = (action: string) => json.find((one: { action: string }) => one.action === action)
  expect(rolesOf('staff.change')).toEqual({
    action: 'staff.change',
    roles: ['admin', 'superadmin'],
    inTickets: [],
    platform: false,
  })
  expect(rolesOf('self.open')).toEqual({ action: 'self.open', roles: [], inTickets: [], platform: true })
  expect(rolesOf('message.send').inTickets).toEqual(['guest'])
  expect(json.length).toBeGreaterThan(60)
})
