import { createHash } from 'node:crypto'
import type { Logger } from 'pino'
import type { AccountId } from '../../shared/kernel/ids.ts'
import { SECOND } from '../../shared/kernel/time.ts'
import { createBatch } from './presence.batch.ts'
import { createMemoryPresence } from './presence.memory.ts'
import { HOLD, READ, RELEASE, SAY, SWEEP } from './presence.scripts.ts'
import {
  type Availability,
  type Change,
  GRACE,
  type Presence,
  type PresenceOptions,
  type Standing,
  type Status,
} from './presence.ts'
import type { Redis } from './redis.ts'

export interface RedisPresenceOptions extends PresenceOptions {
  readonly redis: Redis
  readonly log: Logger
  /** how long somebody counts as here whose node was killed */
  readonly ttl: number
  /** how often a node looks for those whose leases have ended */
  readonly sweep?: number
  /** begins every key and channel */
  readonly prefix?: string
}

/** So many leases are renewed, and so many people swept, in one go: Redis does nothing else meanwhile. */
const CHUNK = 200

/**
 * For many nodes: a lease per connection in Redis, renewed by the node that holds it. Every node also knows its own
 * connections, answers from that while Redis is away, and takes them back to Redis when it is there again.
 */
export const createRedisPresence = (options: RedisPresenceOptions): Presence => {
  const { clock, redis, log, ttl, grace = GRACE, sweep: every = SECOND, prefix = 'presence' } = options
  const local = createMemoryPresence({ clock, grace })
  const mine = new Map<string, AccountId>()
  /** what could not be told to Redis */
  const unsaid = new Map<AccountId, Availability>()
  const batch = createBatch(clock)
  const channel = `${prefix}:changes`
  let sweepFrom = clock.now() + grace

  /** Answers null where Redis does not. */
  const run = async (script: string, ...rest: (string | number)[]): Promise<unknown> => {
    if (!redis.up) return null
    try {
      return await evaluate(redis, script, [`{${prefix}}`], [channel, ...rest])
    } catch (error) {
      log.debug({ err: error }, 'Presence could not reach Redis')
      return null
    }
  }

  const renew = async () => {
    const connections = [...mine.keys()]
    for (let at = 0; at < connections.length; at += CHUNK) {
      // looked up now: whoever was released in the meantime must not be held again
      const held = connections.slice(at, at + CHUNK).flatMap((connection) => {
        const account = mine.get(connection)
        return account ? [account, connection] : []
      })
      if (held.length > 0) await run(HOLD, ttl, 'old', ...held)
    }
  }

  const sweep = async () => {
    while (redis.up && clock.now() >= sweepFrom) if (Number(await run(SWEEP, CHUNK)) < CHUNK) return
  }

  /** A Redis that was restarted knows nothing of what people say of themselves: their own node does. */
  const saidHere = (): [AccountId, Availability][] =>
    [...new Set(mine.values())]
      .map((account): [AccountId, Availability] => [account, local.said(account)])
      .filter(([, status]) => status !== 'online')

  redis.subscribe(channel, (text) => {
    const changes = JSON.parse(text) as Change[]
    batch.add(changes)
    for (const { account, status } of changes) if (status !== 'offline') void local.set(account, status)
  })
  local.onChange((changes) => {
    if (!redis.up) batch.add(changes)
  })
  redis.onLost(() => {
    sweepFrom = Number.POSITIVE_INFINITY
  })
  redis.onBack(async () => {
    // the other nodes have renewed too by then, and nobody is called gone who is not
    if (sweepFrom === Number.POSITIVE_INFINITY) sweepFrom = clock.now() + grace
    const words = new Map([...saidHere(), ...unsaid])
    unsaid.clear()
    await renew()
    await Promise.all([...words].map(([account, status]) => run(SAY, account, status)))
  })
  const stops = [clock.every(ttl / 3, renew), clock.every(every, sweep)]

  return {
    async connected(account, connection) {
      mine.set(connection, account)
      await Promise.all([local.connected(account, connection), run(HOLD, ttl, 'new', account, connection)])
    },
    async disconnected(account, connection) {
      if (!mine.delete(connection)) return
      await Promise.all([local.disconnected(account, connection), run(RELEASE, grace, account, connection)])
    },
    async set(account, status) {
      if (!redis.up) unsaid.set(account, status)
      await Promise.all([local.set(account, status), run(SAY, account, status)])
    },
    async read(accounts) {
      if (accounts.length === 0) return new Map()
      const answer = (await run(READ, ...accounts)) as string[] | null
      if (!answer) return local.read(accounts)
      return new Map(accounts.map((account, at) => [account, standing(answer[at * 2]!, answer[at * 2 + 1]!)]))
    },
    onChange: batch.onFull,
    renew,
    close() {
      for (const stop of stops) stop()
      batch.close()
      local.close()
    },
  }
}

const standing = (status: string, seen: string): Standing => ({
  status: status as Status,
  seenAt: seen === '' ? null : Number(seen),
})

const digests = new Map<string, string>()
const digest = (script: string): string => {
  const known = digests.get(script) ?? createHash('sha1').update(script).digest('hex')
  digests.set(script, known)
  return known
}

/** A Redis that was restarted has forgotten its scripts. */
const evaluate = async (
  { client }: Redis,
  script: string,
  keys: readonly string[],
  rest: readonly (string | number)[],
): Promise<unknown> => {
  try {
    return await client.evalsha(digest(script), keys.length, ...keys, ...rest)
  } catch (error) {
    if (!(error as Error).message.startsWith('NOSCRIPT')) throw error
    return client.eval(script, keys.length, ...keys, ...rest)
  }
}
