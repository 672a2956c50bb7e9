import type { AccountId } from '../../shared/kernel/ids.ts'
import type { Em } from '../db/orm.ts'

/**
 * Somebody may work elsewhere now, or not at all: what they were given and works no longer there is handed back, by a job
 * of this transaction (server/jobs/hand-back.ts).
 */
export const handBack = async (em: Em, account: AccountId): Promise<void> => {
  await em.execute(`select graphile_worker.add_job('handBack', json_build_object('account', ?::text))`, [account])
}
