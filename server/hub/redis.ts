import { Redis as Client, type RedisOptions } from 'ioredis'
import type { Logger } from 'pino'
import { SECOND } from '../../shared/kernel/time.ts'
import { type Clock, wallClock } from './clock.ts'
import { createNews, MISSED, type News } from './news.ts'
import { createReach } from './reach.ts'
import { createSubscriptions, type Subscriptions } from './subscriptions.ts'

/**
 * Redis only carries the news: everything goes on without it. Nothing on a request's path waits for it, nothing piles
 * up while it is away, and its going and coming are told.
 */
export interface Redis {
  /** For commands: they fail at once while Redis is away, and after two seconds where it does not answer. */
  readonly client: Client
  readonly up: boolean
  /** why it is not up, for `/readyz` */
  readonly trouble: string | null
  readonly carrier: Carrier
  onLost(tell: () => void): void
  /**
   * Redis is there, and news may have been missed before, here or from another node: read rights afresh, compare
   * heads. Told once it has stayed for a moment, and at a random one: not all nodes should ask the database together.
   */
  onBack(tell: () => void): void
  /** Never waits and never fails; lost while Redis is away. */
  publish(channel: string, text: string): void
  /** One listener per channel. */
  subscribe(channel: string, heard: (text: string) => void): void
  /** Resolves when the news of every channel asked for so far reaches this node; at once while Redis is away. */
  settled(): Promise<void>
  close(): Promise<void>
}

/** What the Redis adapter of Socket.IO gets in place of its two clients. */
export interface Carrier {
  spublish(channel: string, message: string | Uint8Array): Promise<number>
  ssubscribe(channel: string): void
  sunsubscribe(channels: string | readonly string[]): void
  on(event: 'smessageBuffer', heard: (channel: Buffer, message: Buffer) => void): void
}

export interface RedisConnection {
  /** redis://, rediss:// or unix:// */
  readonly url: string
  readonly log: Logger
  readonly clock?: Clock
  /** 0 to 1 */
  readonly random?: () => number
}

const ANSWERS_WITHIN = 2 * SECOND

/** Connects, and keeps connecting. Resolves when Redis is there, or was not within two seconds: then without it. */
export const connectRedis = async (connection: RedisConnection): Promise<Redis> => {
  const { log, clock = wallClock, random = Math.random } = connection
  const client = open(connection, 'commands', random)
  const listener = open(connection, 'news', random)
  const both = [client, listener]
  const reach = createReach({ clock, random, log })
  const heard = new Map<string, (text: string) => void>([[MISSED, reach.missed]])
  let started = false
  let closing = false

  /** A connection that does not answer is as good as none: a Redis that was stopped keeps it open. */
  const renew = (error: Error) => {
    if (closing) return
    reach.lost(error.message)
    for (const one of both) if (one.status === 'ready') one.disconnect(true)
  }
  const news = createNews(client, () => reach.up)
  const subscriptions = createSubscriptions(listener, renew)

  const arrived = async () => {
    const there = () => both.every(({ status }) => status === 'ready')
    if (!there()) return
    try {
      const version = await versionOf(client)
      if (version < 7) return reach.lost(`Redis 7 or newer is needed, this is ${version}`)
      await subscriptions.restore()
    } catch (error) {
      return renew(error as Error)
    }
    if (reach.up || !there()) return
    reach.found()
    if (started) reach.missed()
    news.confess()
  }

  let reason = 'the connection was cut'
  for (const one of both) {
    one.on('ready', arrived)
    one.on('error', (error) => {
      reason = error.message
    })
    one.on('close', () => {
      if (!closing) reach.lost(reason)
    })
  }
  const stopPinging = clock.every(SECOND, () => {
    if (reach.up) Promise.all(both.map((one) => one.ping())).catch(renew)
  })
  const carrier = createCarrier(listener, news, subscriptions, log)
  carrier.on('smessageBuffer', (channel, message) => heard.get(channel.toString())?.(message.toString()))
  subscriptions.add(MISSED)

  await new Promise<void>((resolve) => {
    reach.onFound(resolve)
    clock.after(ANSWERS_WITHIN, resolve)
  })
  started = true
  if (!reach.up) log.warn({ reason: reach.trouble }, 'Redis is not there: this node starts without it')

  return {
    client,
    get up() {
      return reach.up
    },
    get trouble() {
      return reach.trouble
    },
    carrier,
    onLost: reach.onLost,
    onBack: reach.onBack,
    publish: news.publish,
    subscribe(channel, hear) {
      heard.set(channel, hear)
      subscriptions.add(channel)
    },
    settled: subscriptions.settled,
    async close() {
      closing = true
      stopPinging()
      // what was published last still leaves; `quit` waits for it, two seconds at most
      await Promise.allSettled(both.filter(({ status }) => status === 'ready').map((one) => one.quit()))
      for (const one of both) one.disconnect()
    },
  }
}

const open = ({ url }: RedisConnection, name: string, random: () => number): Client => {
  const options: RedisOptions = {
    connectionName: `helloworld-${name}`,
    enableOfflineQueue: false,
    autoResubscribe: false,
    autoResendUnfulfilledCommands: false,
    // what was under way when the connection was cut fails then and there
    maxRetriesPerRequest: 0,
    commandTimeout: ANSWERS_WITHIN,
    connectTimeout: ANSWERS_WITHIN,
    disconnectTimeout: 100,
    // full jitter: nodes that lost Redis together do not come back together
    retryStrategy: (times) => 20 + random() * Math.min(2 ** times * 50, 2 * SECOND),
  }
  const client = new Client(url.replace(/^unix:\/\//, ''), options)
  client.on('error', () => undefined)
  return client
}

const versionOf = async (client: Client): Promise<number> =>
  Number.parseInt(/redis_version:(\d+)/.exec(await client.info('server'))?.[1] ?? '0', 10)

/** The adapter awaits what it publishes, before it tells its own sockets; and what a listener throws ends a process. */
const createCarrier = (listener: Client, news: News, subscriptions: Subscriptions, log: Logger): Carrier => ({
  async spublish(channel, message) {
    news.publish(channel, message)
    return 0
  },
  ssubscribe: subscriptions.add,
  sunsubscribe: (channels) => [channels].flat().forEach(subscriptions.remove),
  on: (event, hear) =>
    void listener.on(event, (channel: Buffer, message: Buffer) => {
      try {
        hear(channel, message)
      } catch (error) {
        log.error({ err: error, channel: channel.toString() }, 'News could not be heard')
      }
    }),
})
