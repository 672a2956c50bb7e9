import type { Errand, Errands, Later } from '../accounts/index.ts'
import type { Em } from '../db/orm.ts'

/** Errands are written down in the transaction that they follow from, and done by whichever node takes them up. */
export const queuedErrands: Errands = {
  async enqueue(em: Em, errand: Errand, later?: Later) {
    const job = `select graphile_worker.add_job('errand', ?::json, max_attempts => 12, job_key => ?,
      run_at => now() + ?::float8 * interval '1 millisecond')`
    const values = [JSON.stringify(errand), later?.key ?? null, later?.delay ?? 0]
    await em.getConnection().execute(job, values, 'run', em.getTransactionContext())
  },
  committed: () => undefined,
}
