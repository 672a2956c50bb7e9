import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'

export interface FreshDatabase {
  readonly url: string
  /** Also ends whatever is still connected to it. */
  drop(): Promise<void>
}

/** An empty database with the schema of today, for one test or one file of tests: a copy of a migrated one. */
export const freshDatabase = async (): Promise<FreshDatabase> => {
  const { url: server, template } = inject('postgres')
  const name = `test_${randomBytes(8).toString('hex')}`
  await command(server, `create database "${name}" template "${template}"`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return { url: url.href, drop: () => command(server, `drop database if exists "${name}" with (force)`) }
}

const command = async (url: string, sql: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}
