import { LRUCache } from 'lru-cache'
import type { Pool } from 'pg'
import type { Role } from '../../shared/kernel/actor.ts'
import type { AccountId } from '../../shared/kernel/ids.ts'
import { isStaff } from '../../shared/kernel/rank.ts'
import { EVERYWHERE, NOWHERE, type Scope } from '../../shared/kernel/scope.ts'
import { SECOND } from '../../shared/kernel/time.ts'
import { orBusy } from '../db/outage.ts'

/** A scope that was changed elsewhere counts here after so long, whatever news was lost (HUB1: 30 s at most). */
const HELD_FOR = 15 * SECOND

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

const scopeOf = (row: Row | undefined): Scope | null => {
  if (!row || row.suspended || !isStaff(row.role)) return null
  if (row.role === 'superadmin') return EVERYWHERE
  return row.told ? { desks: row.desks, places: row.places } : NOWHERE
}

/**
 * Where somebody works, as the database says, held for a short while (STA2). null: they are no staff.
 * Whoever changes it calls `drop` here and on every other node, once it is committed.
 */
export const createScopes = (pool: Pool, now: () => number = () => performance.now()) => {
  const held = new LRUCache<AccountId, { readonly scope: Scope | null; readonly until: number }>({ max: 20_000 })
  /** counts what was dropped: an answer that was on its way meanwhile is not held */
  let drops = 0

  const scopes = async (account: AccountId): Promise<Scope | null> => {
    const known = held.get(account)
    if (known && known.until > now()) return known.scope
    const since = drops
    const asked = pool.query<Row>({ name: 'staff:scope', text: SCOPE, values: [account] })
    const { rows } = await asked.catch((error: unknown) => {
      throw orBusy(error)
    })
    const scope = scopeOf(rows[0])
    if (since === drops) held.set(account, { scope, until: now() + HELD_FOR })
    return scope
  }

  /** @param account  left out: everybody's, where news may have been missed */
  const drop = (account?: AccountId): void => {
    drops += 1
    if (account) held.delete(account)
    else held.clear()
  }

  return Object.assign(scopes, { drop })
}
export type Scopes = ReturnType<typeof createScopes>
