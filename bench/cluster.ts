import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { startPostgres } from '../scripts/postgres.ts'

/** The one Postgres of a run, as `npm start` would start it: fsync on, a Unix socket, the settings of the product. */
export interface Cluster {
  readonly pid: number
  /** An empty database under this name, whatever was there before. */
  database(name: string): Promise<string>
  drop(name: string): Promise<void>
  /** Writes everything out and tidies up, so that nobody pays for what others wrote. */
  settle(url: string): Promise<void>
  stop(): Promise<void>
}

export const startCluster = async (dir: string): Promise<Cluster> => {
  const postgres = await startPostgres({ dir, database: 'postgres' })
  const drop = (name: string) => query(postgres.url, `drop database if exists "${name}" with (force)`)
  return {
    pid: Number.parseInt(readFileSync(join(dir, 'postmaster.pid'), 'utf8'), 10),
    async database(name) {
      await drop(name)
      await query(postgres.url, `create database "${name}"`)
      const url = new URL(postgres.url)
      url.pathname = `/${name}`
      return url.href
    },
    drop,
    async settle(url) {
      await query(url, 'vacuum analyze')
      await query(url, 'checkpoint')
    },
    stop: postgres.stop,
  }
}

export const query = async (url: string, sql: string, values: readonly unknown[] = []): Promise<void> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(sql, [...values]).finally(() => client.end())
}
