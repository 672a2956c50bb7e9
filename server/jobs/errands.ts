import type { Errand, Errands } from '../accounts/index.ts'
import type { Em } from '../db/orm.ts'

/** Errands are written down in the transaction that they follow from, and done by whichever node takes them up. */
export const queuedErrands: Errands = {
  async enqueue(em: Em, errand: Errand) {
    const job = `select graphile_worker.add_job('errand', ?::json, max_attempts => 12)`
    await em.getConnection().execute(job, [JSON.stringify(errand)], 'run', em.getTransactionContext())
  },
  committed: () => undefined,
}
