import type { Em, Orm } from '../../server/db/orm.ts'
import { record } from '../../server/staff/index.ts'
import type { Role } from '../../shared/kernel/actor.ts'
import type { AccountId } from '../../shared/kernel/ids.ts'
import { isStaff } from '../../shared/kernel/rank.ts'
import { PEOPLE, type Person } from './people.ts'

interface Work {
  readonly role: Role
  /** left out: all of them */
  readonly desks?: readonly string[]
  readonly tags?: readonly string[]
  readonly onDuty?: boolean
}

/** Who works in the demo, and as what. Everybody else is a user. */
export const STAFF: { readonly [P in Person]?: Work } = {
  farida: { role: 'superadmin' },
  lina: { role: 'admin' },
  nadia: { role: 'moderator', desks: ['safety', 'help', 'complaint'], tags: ['health', 'bangla'] },
  tanvir: { role: 'agent', desks: ['support', 'help'], tags: ['networks', 'printers'], onDuty: true },
  imran: { role: 'agent', desks: ['complaint', 'emergency'], tags: ['water'], onDuty: true },
  kabir: { role: 'provider' },
  sumi: { role: 'vip' },
}

export const roleOf = (person: string): Role => STAFF[person as Person]?.role ?? 'user'

const PUT = `insert into staff (account, desks, tags, on_duty)
  values (?, (select array_agg(x) from json_array_elements_text(?::json) x),
    (select coalesce(array_agg(x), '{}') from json_array_elements_text(?::json) x), ?)`

const employ = async (em: Em, boss: AccountId, account: AccountId, person: Person, work: Work) => {
  const { role, desks = null, tags = [], onDuty = false } = work
  const about = { actor: boss, subject: `account:${account}`, called: `@${person} ${PEOPLE[person].name}` }
  await record(em, { ...about, action: 'role.changed', before: { role: 'user' }, after: { role } })
  if (!isStaff(role)) return
  await em.execute(PUT, [account, desks && JSON.stringify(desks), JSON.stringify(tags), onDuty], 'run')
  const [before, after] = [
    { desks: [], places: [] },
    { desks, places: null },
  ]
  await record(em, { ...about, action: 'scope.changed', before, after })
}

/** Farida gives everybody their work, as the audit log will tell. */
export const employAll = (orm: Orm, accounts: Readonly<Record<Person, AccountId>>): Promise<void> =>
  orm.em.fork().transactional(async (em) => {
    for (const [person, work] of Object.entries(STAFF) as [Person, Work][])
      if (work.role !== 'superadmin') await employ(em, accounts.farida, accounts[person], person, work)
  })
