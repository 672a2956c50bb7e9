import { Migrator } from '@mikro-orm/migrations'
import { type EntityManager, MikroORM, type PostgreSqlConnection } from '@mikro-orm/postgresql'
import { runMigrations } from 'graphile-worker'
import type { Pool } from 'pg'
import { entities } from './entities.ts'
import { migrations } from './migrations/index.ts'

export type Orm = MikroORM
export type Em = EntityManager

/**
 * A prepared statement keeps its plan, made for what is usual: conversations are short, so why not read a whole one?
 * In the long ones that takes ten times as long, and more as they grow. Everything we ask has its index; a row that is
 * read in vain has to seem dearer than a page. To compile a statement takes longer than any of ours runs. And none lives
 * long enough to fall behind a mark (SYN2). A mistyped word has two fifths of its letters right.
 */
const SETTINGS =
  '-c enable_seqscan=off -c random_page_cost=0.1 -c jit=off -c statement_timeout=10s -c pg_trgm.word_similarity_threshold=0.4'

/**
 * Opens the database. Statements that do not wait for each other may share a round trip (`pipeline`). Nothing is kept between commands: whoever works takes a fresh `orm.em.fork()`.
 *
 * @param url   postgres:// address; a Unix socket goes as `postgres://user@%2Ffolder:5432/name`
 * @param pool  most connections at once
 */
export const openOrm = async ({ url, pool }: { url: string; pool: number }): Promise<Orm> =>
  MikroORM.init({
    clientUrl: url,
    entities: [...entities],
    pool: { min: 0, max: pool },
    driverOptions: { pipeline: true, options: SETTINGS },
    extensions: [Migrator],
    migrations: { migrationsList: [...migrations], tableName: 'migration', snapshot: false },
    discovery: { checkDuplicateFieldNames: true, warnWhenNoEntities: false },
    allowGlobalContext: false,
    logger: () => undefined, // what goes wrong is thrown, and logged by whoever asked
  })

/** The pool of `pg` connections that the ORM works on, for the one place that speaks to it directly (`log/append.ts`). */
export const poolOf = (orm: Orm): Promise<Pool> => (orm.em.getConnection() as PostgreSqlConnection).getNativeClient()

/** Any fixed number: it only has to be the same on every node. */
const MIGRATING = 720_575_940

/** Brings the schema up to date. Safe on several nodes at once: one migrates, the others wait for it. */
export const migrate = async (orm: Orm): Promise<void> => {
  const guard = await (await poolOf(orm)).connect()
  try {
    await guard.query('set statement_timeout = 0') // another node may have much to migrate
    await guard.query('select pg_advisory_lock($1)', [MIGRATING])
    await orm.migrator.up()
    await runMigrations({ pgPool: await poolOf(orm) }) // the queue's own tables: server/jobs
  } finally {
    await guard.query('select pg_advisory_unlock($1)', [MIGRATING]).catch(() => undefined)
    await guard.query('reset statement_timeout').catch(() => undefined)
    guard.release()
  }
}
