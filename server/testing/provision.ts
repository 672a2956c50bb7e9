import { randomBytes } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startPostgres } from '../../scripts/postgres.ts'
import { migrate, openOrm } from '../db/orm.ts'
import { launchRedis } from './redis-server.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** where databases may be made, and the migrated one that they are copies of */
    postgres: { readonly url: string; readonly template: string }
    redis: string
  }
}

/** What the tests are given, and how it is put away. */
interface Provisions {
  readonly postgres: { readonly url: string; readonly template: string }
  readonly redis: string
  close(): Promise<void>
}

/**
 * Vitest runs this once for every project that asks for it, each time afresh but in one process: the first makes the
 * provisions and puts them away, the others take what is there.
 */
const SHARED = Symbol.for('helloworld.provisions')
const shared = globalThis as { [SHARED]?: Promise<Provisions> }

export default async (project: TestProject) => {
  const first = shared[SHARED] === undefined
  shared[SHARED] ??= provide()
  const { postgres, redis, close } = await shared[SHARED]
  project.provide('postgres', postgres)
  project.provide('redis', redis)
  if (!first) return undefined
  return async () => {
    delete shared[SHARED]
    await close()
  }
}

const provide = async (): Promise<Provisions> => {
  const { DATABASE_URL, REDIS_URL } = process.env
  const undo: (() => Promise<unknown>)[] = []
  const close = async () => {
    for (const step of undo.reverse()) await step()
  }
  try {
    const dir = await mkdtemp(join(tmpdir(), 'helloworld-'))
    undo.push(() => rm(dir, { recursive: true, force: true }))
    await chmod(dir, 0o711) // where root runs the tests, Postgres runs as somebody else
    const postgres = DATABASE_URL ? given(DATABASE_URL) : await startFastPostgres(dir)
    undo.push(() => postgres.stop())
    const redis = REDIS_URL ? given(REDIS_URL) : await launchRedis(dir)
    undo.push(() => redis.stop())
    const template = `template_${randomBytes(6).toString('hex')}`
    undo.push(() => command(postgres.url, `drop database if exists "${template}" with (force)`))
    await makeTemplate(postgres.url, template)
    return { postgres: { url: postgres.url, template }, redis: redis.url, close }
  } catch (error) {
    await close()
    throw error
  }
}

const given = (url: string) => ({ url, stop: async () => undefined })

/** Not durable: a database lives as long as its test. Whoever tests durability starts a Postgres that is. */
const startFastPostgres = async (dir: string) =>
  startPostgres({ dir: join(dir, 'postgres'), durable: false, connections: 200, say: console.info })

const makeTemplate = async (url: string, template: string): Promise<void> => {
  await command(url, `create database "${template}"`)
  const there = new URL(url)
  there.pathname = `/${template}`
  const orm = await openOrm({ url: there.href, pool: 2 })
  await migrate(orm)
  await orm.close(true)
}

const command = async (url: string, sql: string) => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}
