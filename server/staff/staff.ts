import type { Pool } from 'pg'
import type { Orm } from '../db/orm.ts'
import { type ChangeDeps, createChanges } from './changes.ts'
import { createDuty } from './duty.ts'
import { createPeople } from './people.ts'
import { createStaffHandlers } from './routes.ts'
import type { Scopes } from './scopes.ts'
import { createSuspension } from './suspension.ts'
import { createTrail } from './trail.ts'

export interface StaffDeps extends ChangeDeps {
  readonly orm: Orm
  readonly pool: Pool
  readonly scopes: Scopes
}

/** Everything about those who work here, put together. */
export const createStaff = (deps: StaffDeps) => {
  const { pool, now } = deps
  const suspension = createSuspension(deps)
  const parts = { people: createPeople(pool), changes: createChanges(deps), duty: createDuty(pool, now) }
  return {
    handlers: createStaffHandlers({ ...deps, ...parts, suspension, trail: createTrail(pool) }),
    /** lets in again whose suspension is over */
    release: suspension.release,
  }
}
