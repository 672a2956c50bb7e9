import type { Pool } from 'pg'
import type { Role } from '../../shared/kernel/actor.ts'
import type { AccountId } from '../../shared/kernel/ids.ts'
import { isStaff } from '../../shared/kernel/rank.ts'
import { EVERYWHERE, NOWHERE, type Scope } from '../../shared/kernel/scope.ts'
import { ask } from './reader.ts'

interface Row {
  readonly role: Role
  readonly suspended: boolean
  /** whether it was said where they work */
  readonly told: boolean
  readonly desks: string[] | null
  readonly places: string[] | null
}

const SCOPE = `select a.role, a.suspended_at is not null as suspended, s.account is not null as told, s.desks, s.places
  from account a left join staff s on s.account = a.id where a.id = $1`

/** How far somebody's work reaches, as the database says now; null: they are no staff. */
export const scopeFor = async (pool: Pool, account: AccountId): Promise<Scope | null> => {
  const [row] = await ask<Row>(pool, 'staff:scope', SCOPE, [account])
  if (!row || row.suspended || !isStaff(row.role)) return null
  if (row.role === 'superadmin') return EVERYWHERE
  return row.told ? { desks: row.desks, places: row.places } : NOWHERE
}
