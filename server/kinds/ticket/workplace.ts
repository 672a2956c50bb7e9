import type { Pool } from 'pg'
import type { Actor } from '../../../shared/kernel/actor.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { Scope } from '../../../shared/kernel/scope.ts'
import { scopeFor } from '../../log/reach.ts'

/**
 * How far somebody's work reaches.
 *
 * @throws Refusal `auth.forbidden`: they do not work here
 */
export const workplaceOf = async (pool: Pool, { account }: Actor): Promise<Scope> => {
  const scope = await scopeFor(pool, account)
  if (!scope) throw new Refusal('auth.forbidden')
  return scope
}
