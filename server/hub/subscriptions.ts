import type { Redis as Client } from 'ioredis'

/** So many channels go into one command. */
const CHUNK = 500

export interface Subscriptions {
  add(channel: string): void
  remove(channel: string): void
  /** Asks again for everything wanted, on a connection that is new. */
  restore(): Promise<void>
  /** Resolves when Redis has heard of all that was wanted up to now, or is away. */
  settled(): Promise<void>
}

/**
 * The channels that this node wants to hear. The library forgets those it could not ask for while Redis was away, and
 * a node would stay deaf to a room until everybody had left it; so the list is kept here, and asked for again.
 *
 * @param failed  called when Redis did not take an order: the connection is of no more use
 */
export const createSubscriptions = (client: Client, failed: (error: Error) => void): Subscriptions => {
  const wanted = new Set<string>()
  const orders = new Map<string, 'ssubscribe' | 'sunsubscribe'>()
  let latest: Promise<unknown> = Promise.resolve()

  const order = (channel: string, verb: 'ssubscribe' | 'sunsubscribe') => {
    if (client.status !== 'ready') return // `restore` sees to it
    if (orders.size === 0) queueMicrotask(send)
    orders.set(channel, verb)
  }

  /** Whoever joins two hundred rooms at once asks Redis once. */
  const send = () => {
    const given = [...orders]
    orders.clear()
    for (const verb of ['sunsubscribe', 'ssubscribe'] as const) {
      const channels = given.filter(([, what]) => what === verb).map(([channel]) => channel)
      for (const chunk of chunks(channels)) latest = client[verb](...chunk).catch(failed)
    }
  }

  return {
    add(channel) {
      wanted.add(channel)
      order(channel, 'ssubscribe')
    },
    remove(channel) {
      wanted.delete(channel)
      order(channel, 'sunsubscribe')
    },
    async restore() {
      orders.clear()
      await Promise.all(chunks([...wanted]).map((chunk) => client.ssubscribe(...chunk)))
    },
    async settled() {
      if (orders.size > 0) send()
      await latest // Redis answers in order: the last answer is the last of all
    },
  }
}

const chunks = (channels: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(channels.length / CHUNK) }, (_, at) => channels.slice(at * CHUNK, (at + 1) * CHUNK))
