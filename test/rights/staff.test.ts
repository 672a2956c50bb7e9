import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { call, openApp, type Person, type TestApp } from '../../server/testing/app.ts'
import { newId } from '../../server/testing/log.ts'
import { ROLES, type Role } from '../../shared/kernel/actor.ts'
import { auditRoutes } from '../../shared/protocol/audit.ts'
import type { Route } from '../../shared/protocol/route.ts'
import { staffRoutes } from '../../shared/protocol/staff.ts'

const routes = { ...staffRoutes, ...auditRoutes }
type Name = keyof typeof routes

const ADMINS: readonly Role[] = ['admin', 'superadmin']
const STAFF: readonly Role[] = ['agent', 'moderator', ...ADMINS]

/** Who gets past each door. Whoever adds a route adds a line, or this does not compile. */
const DOORS: Readonly<Record<Name, readonly Role[]>> = {
  staffPeople: ADMINS,
  staffPerson: ADMINS,
  changeRole: ADMINS,
  changeScope: ADMINS,
  changeWork: ADMINS,
  suspend: ADMINS,
  restore: ADMINS,
  sessionsOf: ADMINS,
  endSessionOf: ADMINS,
  endSessionsOf: ADMINS,
  permissions: ADMINS,
  audit: ADMINS,
  auditFile: ADMINS,
  duty: STAFF,
  changeDuty: STAFF,
  team: STAFF,
}
const BODIES: { readonly [N in Name]?: object } = {
  changeRole: { role: 'vip' },
  changeScope: { desks: null, places: null },
  changeWork: { capacity: 1 },
  suspend: { reason: 'x' },
  changeDuty: { onDuty: false },
}

let app: TestApp
let people: ReadonlyMap<Role, Person>
let aim: Person
beforeAll(async () => {
  app = await openApp()
  const signedIn = ROLES.filter((role) => role !== 'guest')
  people = new Map(await Promise.all(signedIn.map(async (role) => [role, await app.person(role, role)] as const)))
  aim = await app.person('Aim')
})
afterAll(async () => {
  expect(app.bugs).toEqual([])
  await app.close()
})

const pathOf = ({ path }: Route, id: string) => `/api/v1${path.replace(':id', id).replace(':session', newId())}`
const codeOf = async (name: Name, role: Role, id: string): Promise<string> => {
  const route: Route = routes[name]
  const person = people.get(role)
  const headers: Record<string, string> = person ? { cookie: person.cookie } : {}
  const { status, json } = await call(app.url, route.method, pathOf(route, id), BODIES[name], headers)
  return status < 400 ? 'done' : json.code
}

describe('AC10 who looks after people', () => {
  test.each((Object.keys(routes) as Name[]).flatMap((name) => ROLES.map((role) => [name, role] as const)))(
    '%s for a %s',
    async (name, role) => {
      const code = await codeOf(name, role, aim.account)
      if (role === 'guest') expect(code).toBe('auth.required')
      else if (DOORS[name].includes(role)) expect(['done', 'staff.none']).toContain(code)
      else expect(code).toBe('auth.forbidden')
    },
  )

  test.each(Object.keys(DOORS) as Name[])('%s tells nobody else whether there is such a person', async (name) => {
    for (const role of ROLES.filter((one) => !DOORS[name].includes(one)))
      expect(await codeOf(name, role, newId())).toBe(await codeOf(name, role, aim.account))
  })

  test('whoever was shut out, or is none of the staff any more, gets past none of them', async () => {
    const gone = await app.person('Gone', 'admin')
    expect((await gone.api('GET', '/api/v1/admin/permissions')).status).toBe(200)
    const chief = people.get('superadmin')!
    await chief.api('PUT', `/api/v1/admin/people/${gone.account}/role`, { role: 'user' })
    expect((await gone.api('GET', '/api/v1/admin/people')).json.code).toBe('auth.forbidden')
    await chief.api('PUT', `/api/v1/admin/people/${gone.account}/suspension`, { reason: 'x' })
    expect((await gone.api('GET', '/api/v1/audit')).json.code).toBe('auth.ended')
  })

  test('nothing of e-mail, addresses or suspensions is shown by any other door', async () => {
    await app.sql(
      `update account set email = 'canary@example.org', suspended_at = now(), suspended_reason = 'canary'
      where id = $1`,
      [aim.account],
    )
    for (const role of ['user', 'agent', 'moderator'] as const)
      for (const path of [
        `/api/v1/people?ids=${aim.account}`,
        `/api/v1/people/${aim.username}`,
        '/api/v1/staff/on-duty',
      ])
        expect((await people.get(role)!.api('GET', path)).text).not.toContain('canary')
  })
})
