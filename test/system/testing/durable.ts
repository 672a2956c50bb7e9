import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Postgres, startPostgres } from '../../../scripts/postgres.ts'
import { until } from './until.ts'

/** A Postgres that keeps its word, to be stopped and started. */
export const startDurable = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'durable-'))
  await chmod(folder, 0o711) // where root runs the tests, Postgres runs as somebody else
  const dir = join(folder, 'postgres')
  let postgres: Postgres | null = await startPostgres({ dir })
  const stop = async () => {
    await postgres?.stop()
    postgres = null
  }
  return {
    url: postgres.url,
    stop,
    async start() {
      postgres = await startPostgres({ dir })
    },
    /** `pg_ctl -m immediate`: no checkpoint and no goodbye; what is not on the disk is lost. */
    async crash() {
      const pid = Number.parseInt(await readFile(join(dir, 'postmaster.pid'), 'utf8'), 10)
      process.kill(pid, 'SIGQUIT')
      await until('Postgres is gone', () => !isAlive(pid))
      await stop()
    },
    async drop() {
      await stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
