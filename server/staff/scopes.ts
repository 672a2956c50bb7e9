import { LRUCache } from 'lru-cache'
import type { Pool } from 'pg'
import type { AccountId } from '../../shared/kernel/ids.ts'
import type { Scope } from '../../shared/kernel/scope.ts'
import { SECOND } from '../../shared/kernel/time.ts'
import { scopeFor } from '../log/reach.ts'

/** A scope that was changed elsewhere counts here after so long, whatever news was lost (HUB1: 30 s at most). */
const HELD_FOR = 15 * SECOND

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
    const scope = await scopeFor(pool, account)
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
