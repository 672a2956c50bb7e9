import { EventEmitter } from 'node:events'
import { Logger, type Runner, run, type TaskList, type WorkerEvents } from 'graphile-worker'
import { Pool } from 'pg'
import type { Logger as Pino } from 'pino'
import { keepJobLeases } from './lease.ts'

export interface JobsOptions {
  readonly url: string
  readonly log: Pino
  /** by name: what is done with a payload. Throwing means: again later, with growing pauses, up to 25 times. */
  readonly tasks: Readonly<Record<string, (payload: never) => Promise<void>>>
  /** so many are done at a time */
  readonly concurrency?: number
  /** ms after which the jobs of a node that says nothing any more are taken up by another */
  readonly lease?: number
}

/** The queue gives up where the database stays away; it is begun anew. */
const AGAIN = 1_000

const quiet = (log: Pino) =>
  new Logger(() => (level, message) => (level === 'error' ? log.warn({ jobs: message }) : log.debug({ jobs: message })))

/**
 * Works off the queue in Postgres. Every node does: a job is taken by one of them, and by another if that one dies.
 *
 * @returns stops taking jobs, and waits for those that run
 */
export const startJobs = async ({
  url,
  log,
  tasks,
  concurrency = 4,
  lease,
}: JobsOptions): Promise<() => Promise<void>> => {
  // A pool of its own: when the database goes away its connections fail here, and not under somebody's request.
  const pool = new Pool({ connectionString: url, max: 4 })
  const away = (error: unknown) => log.warn({ err: error }, 'jobs: the database went away')
  pool.on('error', away)
  pool.on('connect', (client) => client.on('error', away))
  const taskList = Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [name, (payload: unknown) => task(payload as never)]),
  ) as TaskList
  let working = new Set<string>()
  let runner: Runner
  let stopped = false
  const begin = async () => {
    // its own: what a queue that gave up still says of its jobs would hold them for ever, and nobody works on them
    const mine = new Set<string>()
    const events: WorkerEvents = new EventEmitter()
    events.on('job:start', ({ job }) => mine.add(job.id))
    events.on('job:complete', ({ job }) => mine.delete(job.id))
    working = mine
    runner = await run({
      pgPool: pool,
      taskList,
      concurrency,
      noHandleSignals: true,
      logger: quiet(log),
      pollInterval: 1_000, // what is told a moment later is not told much later
      events,
      // Told one by one, a queue that cannot be told how a job went ends the process; told in batches, only itself.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    })
    runner.promise.catch(away).finally(again)
  }
  const again = () => {
    if (!stopped) setTimeout(() => stopped || begin().catch(again), AGAIN).unref()
  }
  await begin()
  const stopLeases = keepJobLeases({ pool, working: () => working, onError: away, ...(lease && { lease }) })
  return async () => {
    stopped = true
    stopLeases()
    await runner.stop().catch(() => undefined)
    await pool.end()
  }
}
