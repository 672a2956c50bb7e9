import type { Pool } from 'pg'
import type { Role } from '../../shared/kernel/actor.ts'
import type { AccountId } from '../../shared/kernel/ids.ts'
import { isStaff } from '../../shared/kernel/rank.ts'
import { EVERYWHERE, NOWHERE, type Scope } from '../../shared/kernel/scope.ts'
import { ask } from './reader.ts'

/** Somebody, as what they work here and where. */
export interface Worker {
  readonly role: Role
  readonly suspended: boolean
  /** whether it was said where they work */
  readonly told: boolean
  readonly desks: string[] | null
  readonly places: string[] | null
}

/** @param account  how the query names its parameter */
export const workerText = (account: string): string =>
  `select a.role, a.suspended_at is not null as suspended, s.account is not null as told, s.desks, s.places
  from account a left join staff s on s.account = a.id where a.id = ${account}`

/** How far their work reaches; null: they are no staff. */
export const scopeOf = (worker: Worker | undefined): Scope | null => {
  if (!worker || worker.suspended || !isStaff(worker.role)) return null
  if (worker.role === 'superadmin') return EVERYWHERE
  return worker.told ? { desks: worker.desks, places: worker.places } : NOWHERE
}

/** How far somebody's work reaches, as the database says now. */
export const scopeFor = async (pool: Pool, account: AccountId): Promise<Scope | null> => {
  const [worker] = await ask<Worker>(pool, 'staff:scope', workerText('$1'), [account])
  return scopeOf(worker)
}
