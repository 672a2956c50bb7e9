import type { AccountId } from '../../../shared/kernel/ids.ts'
import { covers, type Spot } from '../../../shared/kernel/scope.ts'
import type { TicketFacts } from '../../../shared/kinds/ticket/index.ts'
import type { Em } from '../../db/orm.ts'
import { scopeOf, type Worker, workerText } from '../../log/reach.ts'

export const workerOf = async (em: Em, account: AccountId): Promise<Worker | undefined> =>
  (await em.execute<Worker[]>(workerText('?'), [account]))[0]

/** As what somebody could be given a ticket that stands there: the staff where their work reaches, others anywhere. */
export const worksAt = (worker: Worker | undefined, spot: Spot): TicketFacts['works'] => {
  if (worker?.role === 'provider' && !worker.suspended) return 'provider'
  return covers(scopeOf(worker), spot) ? 'agent' : null
}

/** Of `staff s` and `account a`, those whose work reaches there: the same as `worksAt`, for many at once. */
export const WORKS_THERE = `a.suspended_at is null and (a.role = 'superadmin'
  or (a.role in ('agent', 'moderator', 'admin') and (s.desks is null or ? = any(s.desks))
    and (s.places is null or cardinality(?::uuid[]) = 0 or s.places && ?::uuid[])))`

/** What `WORKS_THERE` asks for. */
export const thereOf = ({ desk, path }: Spot): readonly string[] => {
  const places = `{${(path ?? []).join(',')}}`
  return [desk, places, places]
}
