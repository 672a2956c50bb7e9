import type { Actor, Role } from '../../shared/kernel/actor.ts'
import type { AccountId } from '../../shared/kernel/ids.ts'
import type { Scope } from '../../shared/kernel/scope.ts'
import type { Person, TestApp } from './app.ts'
import type { House } from './house.ts'

/** Where somebody works: what is not named is everywhere. */
interface Work extends Partial<Scope> {
  readonly onDuty?: boolean
}

type Sql = (text: string, values: unknown[]) => Promise<unknown>

const PUT = 'insert into staff (account, desks, places, on_duty) values ($1, $2, $3, $4)'

/** Puts somebody to work, as one would at the database's own console. */
export const employ = (
  sql: Sql,
  { account }: { readonly account: AccountId },
  { desks = null, places = null, onDuty = false }: Work = {},
) => sql(PUT, [account, desks, places, onDuty])

/** Somebody who works here, and where. */
export const settleWorker = async (
  { settle, pool }: Pick<House, 'settle' | 'pool'>,
  work: Work = {},
  role: Role = 'agent',
  row: Parameters<House['settle']>[0] = {},
): Promise<Actor> => {
  const actor = await settle(row, role)
  await employ((text, values) => pool.query(text, values), actor, work)
  return actor
}

/** The same, with a socket. */
export const workerOf = async (
  app: Pick<TestApp, 'person' | 'sql'>,
  name: string,
  work: Work = {},
  role: Role = 'agent',
): Promise<Person> => {
  const person = await app.person(name, role)
  await employ(app.sql, person, work)
  return person
}
