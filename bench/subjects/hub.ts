import { join } from 'node:path'
import { launchRedis } from '../../server/testing/redis-server.ts'
import { type Cluster, query } from '../cluster.ts'
import { startProduct } from '../program.ts'
import type { Past, Subject } from './subject.ts'
import { settleWorld } from './world.ts'

const PROGRAM = new URL('../../server/main.ts', import.meta.url)

/** As in production, but for limits that exist against exactly this sort of guest. */
const ENVIRONMENT = {
  LOG_LEVEL: 'warn',
  RATE_ANONYMOUS_PER_HOUR: '1000000000',
  RATE_ACCOUNT_PER_HOUR: '1000000000',
  RATE_COMMANDS_PER_MINUTE: '1000000000',
}

export interface HubOptions {
  readonly title: string
  /** more than one: with Redis between them */
  readonly nodes: number
  readonly dir: string
  /** of its database, where several of them run at the same time */
  readonly name?: string
  readonly environment?: Readonly<Record<string, string>>
}

/** The product itself, with everything on. */
export const hubSubject = (
  cluster: Cluster,
  { title, nodes, dir, name = `bench_hub_${nodes}`, environment = {} }: HubOptions,
): Subject => ({
  title,
  catchUp: 'hub',
  past,
  async start(population) {
    const database = await cluster.database(name)
    await settleWorld(database, population)
    await cluster.settle(database)
    const redis = nodes > 1 ? await launchRedis(join(dir, 'redis')) : null
    const own = { DATABASE_URL: database, DATA_DIR: dir, ...(redis && { REDIS_URL: redis.url }) }
    const env = { ...ENVIRONMENT, ...environment, ...own }
    const programs = await Promise.all(Array.from({ length: nodes }, () => startProduct(PROGRAM, env)))
    return {
      nodes: programs,
      postgres: [cluster.pid],
      redis: redis ? [redis.pid] : [],
      database,
      crowd: {
        language: 'socketio',
        ports: programs.map(({ port }) => port),
        tokens: population.people.map(({ token }) => token),
        conversations: population.conversations,
      },
      settle: () => cluster.settle(database),
      async stop() {
        await Promise.all(programs.map((program) => program.stop()))
        await redis?.stop()
        await cluster.drop(name)
      },
    }
  },
})

/** Messages as the log has them, behind those events with which a group begins. */
const past: Past = {
  async fill(database, { people, conversations }, messages) {
    for (const [place, { id, members }] of conversations.entries())
      await query(
        database,
        `with begun as (select head from conversation where id = $1),
         grown as (update conversation set head = head + $3, changed_at = now() where id = $1)
         insert into event (conversation, seq, at, actor, command, part, digest, type, counts, body)
         select $1, begun.head + n, now(), $2, gen_random_uuid(), 0, '\\x00', 'message.sent', true,
           jsonb_build_object('text', 'message ' || n || ' ' || repeat('x', 180))
         from begun, generate_series(1, $3::int) n`,
        [id, people[members[0]!]!.id, messages[place]],
      )
  },
  page: (conversation, before) => ({
    event: 'read',
    input: { conversation, anchor: before === null ? 'newest' : { seq: before }, before: 50 },
  }),
}
