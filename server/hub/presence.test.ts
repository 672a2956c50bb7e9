import { randomBytes, randomUUID } from 'node:crypto'
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { AccountId } from '../../shared/kernel/ids.ts'
import { type OwnRedis, redisUrl, startRedis } from '../testing/redis.ts'
import { wallClock } from './clock.ts'
import { createMemoryPresence } from './presence.memory.ts'
import { createRedisPresence } from './presence.redis.ts'
import type { Change, Presence } from './presence.ts'
import { connectRedis, type Redis } from './redis.ts'
import { handClock } from './testing/clock.ts'

const log = pino({ level: 'silent' })
const GRACE = 200
const TTL = 900
const soon = { timeout: 8_000, interval: 5 }
const someone = () => randomUUID() as AccountId

const undo: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step()
})

const reach = async (url: string): Promise<Redis> => {
  const redis = await connectRedis({ url, log })
  undo.push(() => redis.close())
  return redis
}

const nodeOn = (redis: Redis, prefix: string, ttl = TTL): Presence => {
  const presence = createRedisPresence({ clock: wallClock, redis, log, ttl, grace: GRACE, sweep: 20, prefix })
  undo.push(() => presence.close())
  return presence
}

const drivers: Record<string, () => Promise<Presence>> = {
  memory: async () => {
    const presence = createMemoryPresence({ clock: wallClock, grace: GRACE })
    undo.push(() => presence.close())
    return presence
  },
  Redis: async () => {
    const redis = await reach(redisUrl())
    const presence = nodeOn(redis, `test-${randomBytes(6).toString('hex')}`)
    await redis.settled()
    return presence
  },
}

/** What was told about one person, in order. */
const diary = (presence: Presence) => {
  const changes: Change[] = []
  presence.onChange((more) => changes.push(...more))
  return (account: AccountId) => changes.filter((change) => change.account === account).map(({ status }) => status)
}

const standing = async (presence: Presence, account: AccountId) => (await presence.read([account])).get(account)

describe.each(Object.entries(drivers))('HUB4 presence in %s', (_name, make) => {
  let presence: Presence
  let told: ReturnType<typeof diary>
  let mina: AccountId

  beforeEach(async () => {
    presence = await make()
    told = diary(presence)
    mina = someone()
  })

  /** Everything that was going to be told by now has been: somebody else came and went. */
  const afterGrace = async () => {
    const other = someone()
    await presence.connected(other, randomUUID())
    await vi.waitFor(() => expect(told(other)).toEqual(['online']), soon)
    const leaving = randomUUID()
    await presence.connected(other, leaving)
    const passer = someone()
    await presence.connected(passer, leaving + passer)
    await presence.disconnected(passer, leaving + passer)
    await vi.waitFor(() => expect(told(passer).at(-1)).toBe('offline'), soon)
  }

  test('nobody has ever been seen', async () => {
    expect(await standing(presence, mina)).toEqual({ status: 'offline', seenAt: null })
  })

  test('who connects is online, and that is told', async () => {
    await presence.connected(mina, 'phone')
    expect(await standing(presence, mina)).toEqual({ status: 'online', seenAt: null })
    await vi.waitFor(() => expect(told(mina)).toEqual(['online']), soon)
  })

  test('who disconnects is offline a moment later, and was seen just before', async () => {
    await presence.connected(mina, 'phone')
    await presence.disconnected(mina, 'phone')
    expect((await standing(presence, mina))?.status).toBe('online')
    await vi.waitFor(() => expect(told(mina).at(-1)).toBe('offline'), soon)
    const { status, seenAt } = (await standing(presence, mina))!
    expect(status).toBe('offline')
    expect(Math.abs(Date.now() - seenAt!)).toBeLessThan(2_000)
  })

  test('who comes back at once was never away', async () => {
    await presence.connected(mina, 'phone')
    await vi.waitFor(() => expect(told(mina)).toEqual(['online']), soon)
    await presence.disconnected(mina, 'phone')
    await presence.connected(mina, 'phone again')
    await afterGrace()
    expect(told(mina)).toEqual(['online'])
  })

  test('who has two devices is online until both are gone', async () => {
    await presence.connected(mina, 'phone')
    await presence.connected(mina, 'desk')
    await presence.disconnected(mina, 'phone')
    await afterGrace()
    expect(told(mina)).toEqual(['online'])
    await presence.disconnected(mina, 'desk')
    await vi.waitFor(() => expect(told(mina)).toEqual(['online', 'offline']), soon)
  })

  test('`busy` is told, and stays over a reconnect', async () => {
    await presence.connected(mina, 'phone')
    await presence.set(mina, 'busy')
    await vi.waitFor(() => expect(told(mina).at(-1)).toBe('busy'), soon)
    await presence.disconnected(mina, 'phone')
    await vi.waitFor(() => expect(told(mina).at(-1)).toBe('offline'), soon)
    await presence.connected(mina, 'phone')
    await vi.waitFor(() => expect(told(mina).at(-1)).toBe('busy'), soon)
    await presence.set(mina, 'online')
    await vi.waitFor(() => expect(told(mina).at(-1)).toBe('online'), soon)
  })

  test('`away` ends with the next connection', async () => {
    await presence.connected(mina, 'phone')
    await presence.set(mina, 'away')
    await vi.waitFor(() => expect(told(mina).at(-1)).toBe('away'), soon)
    await presence.connected(mina, 'desk')
    expect((await standing(presence, mina))?.status).toBe('online')
    await vi.waitFor(() => expect(told(mina).at(-1)).toBe('online'), soon)
  })

  test('who is invisible looks like somebody who is not there, and leaves no trace of having been', async () => {
    await presence.connected(mina, 'phone')
    await vi.waitFor(() => expect(told(mina)).toEqual(['online']), soon)
    await presence.set(mina, 'invisible')
    await vi.waitFor(() => expect(told(mina).at(-1)).toBe('offline'), soon)
    expect(await standing(presence, mina)).toEqual({ status: 'offline', seenAt: null })
    await presence.disconnected(mina, 'phone')
    await afterGrace()
    expect(await standing(presence, mina)).toEqual({ status: 'offline', seenAt: null })
    await presence.connected(mina, 'desk')
    expect(await standing(presence, mina)).toEqual({ status: 'offline', seenAt: null })
    expect(told(mina)).not.toContain('invisible')
    await presence.set(mina, 'online')
    await vi.waitFor(() => expect(told(mina).at(-1)).toBe('online'), soon)
  })

  test('what is said while offline is told on arrival only', async () => {
    await presence.set(mina, 'busy')
    expect((await standing(presence, mina))?.status).toBe('offline')
    await presence.connected(mina, 'phone')
    await vi.waitFor(() => expect(told(mina)).toEqual(['busy']), soon)
  })

  test('what changes nothing is not told', async () => {
    await presence.connected(mina, 'phone')
    await vi.waitFor(() => expect(told(mina)).toEqual(['online']), soon)
    await presence.set(mina, 'online')
    await presence.connected(mina, 'desk')
    await presence.renew()
    await presence.disconnected(mina, 'never was')
    await afterGrace()
    expect(told(mina)).toEqual(['online'])
  })

  test('many changes are told together, and of each person the last word', async () => {
    const tell = vi.fn()
    presence.onChange(tell)
    const people = Array.from({ length: 100 }, someone)
    await Promise.all(people.map((account) => presence.connected(account, `${account}'s`)))
    await Promise.all(people.map((account) => presence.set(account, 'busy')))
    await vi.waitFor(() => expect(told(people[99]!).at(-1)).toBe('busy'), soon)
    expect(tell.mock.calls.length).toBeLessThanOrEqual(4)
    expect(people.filter((account) => told(account).at(-1) === 'busy')).toHaveLength(100)
  })

  test('everybody asked about is in the answer', async () => {
    const [here, gone] = [someone(), someone()]
    await presence.connected(here, 'phone')
    const answer = await presence.read([gone, here])
    expect([...answer].map(([account, { status }]) => [account, status])).toEqual([
      [gone, 'offline'],
      [here, 'online'],
    ])
    expect(await presence.read([])).toEqual(new Map())
  })
})

describe('HUB4 presence on many nodes', () => {
  let own: OwnRedis
  beforeEach(async () => {
    own = await startRedis()
    undo.push(() => own.stop())
  })
  const node = async (ttl?: number) => {
    const redis = await reach(own.url)
    const presence = nodeOn(redis, 'presence', ttl)
    await redis.settled()
    return { redis, presence, told: diary(presence) }
  }

  test('all nodes are told, each once', async () => {
    const nodes = [await node(), await node(), await node()]
    const mina = someone()
    await nodes[0]!.presence.connected(mina, `phone of ${mina}`)
    for (const { told } of nodes) await vi.waitFor(() => expect(told(mina)).toEqual(['online']), soon)
    await nodes[0]!.presence.disconnected(mina, `phone of ${mina}`)
    for (const { told } of nodes) await vi.waitFor(() => expect(told(mina)).toEqual(['online', 'offline']), soon)
  })

  test('the people of a killed node go offline when their leases end; who is elsewhere too does not', async () => {
    const [killed, left] = [await node(), await node()]
    const [mina, tariq] = [someone(), someone()]
    await killed.presence.connected(mina, `phone of ${mina}`)
    await killed.presence.connected(tariq, `phone of ${tariq}`)
    await left.presence.connected(tariq, `desk of ${tariq}`)
    killed.presence.close() // it renews nothing from here on
    await vi.waitFor(() => expect(left.told(mina)).toEqual(['online', 'offline']), soon)
    expect(left.told(tariq)).toEqual(['online'])
    expect((await standing(left.presence, tariq))?.status).toBe('online')
  })

  test('leases of the living are renewed', async () => {
    const [one, other] = [await node(300), await node(300)]
    const [mina, passer] = [someone(), someone()]
    await one.presence.connected(mina, `phone of ${mina}`)
    for (let round = 0; round < 3; round += 1) {
      await other.presence.connected(passer, `${round}`)
      await other.presence.disconnected(passer, `${round}`)
      await vi.waitFor(() => expect(other.told(passer).at(-1)).toBe('offline'), soon)
      await other.presence.connected(passer, `${round} again`)
      await vi.waitFor(() => expect(other.told(passer).at(-1)).toBe('online'), soon)
      await other.presence.disconnected(passer, `${round} again`)
      await vi.waitFor(() => expect(other.told(passer).at(-1)).toBe('offline'), soon)
    }
    expect(other.told(mina)).toEqual(['online'])
  })

  test('while Redis is away a node knows its own people, and tells its own of them', async () => {
    const one = await node()
    const [mina, tariq] = [someone(), someone()]
    await one.presence.connected(mina, `phone of ${mina}`)
    await vi.waitFor(() => expect(one.told(mina)).toEqual(['online']), soon)
    await own.kill()
    await vi.waitFor(() => expect(one.redis.up).toBe(false), soon)
    await one.presence.connected(tariq, `phone of ${tariq}`)
    await one.presence.set(mina, 'busy')
    expect((await one.presence.read([mina])).get(mina)?.status).toBe('busy')
    await vi.waitFor(() => expect([one.told(tariq), one.told(mina).at(-1)]).toEqual([['online'], 'busy']), soon)
  })

  test('when Redis is back, the others learn what they missed, and nobody seemed to leave', async () => {
    const [one, other] = [await node(60_000), await node(60_000)]
    const [mina, tariq, noor] = [someone(), someone(), someone()]
    await one.presence.connected(mina, `phone of ${mina}`)
    await other.presence.connected(noor, `phone of ${noor}`)
    await one.presence.set(noor, 'busy')
    for (const { told } of [one, other]) await vi.waitFor(() => expect(told(noor).at(-1)).toBe('busy'), soon)
    await own.kill()
    for (const { redis } of [one, other]) await vi.waitFor(() => expect(redis.up).toBe(false), soon)
    await one.presence.connected(tariq, `phone of ${tariq}`)
    await one.presence.set(mina, 'busy')
    await own.restart()
    await vi.waitFor(() => expect(other.told(tariq)).toEqual(['online']), soon)
    await vi.waitFor(() => expect(other.told(mina).at(-1)).toBe('busy'), soon)
    await vi.waitFor(async () => expect((await standing(one.presence, noor))?.status).toBe('busy'), soon)
    for (const { told } of [one, other])
      for (const account of [mina, tariq, noor]) expect(told(account)).not.toContain('offline')
  })

  test('nodes that could not reach Redis for longer than leases last renew them before anybody is called gone', async () => {
    const redis = await reach(own.url)
    const told = { lost: () => {}, back: () => {} }
    let up = true
    const cut: Redis = {
      ...redis,
      get up() {
        return up
      },
      onLost: (tell) => Object.assign(told, { lost: tell }),
      onBack: (tell) => Object.assign(told, { back: tell }),
    }
    const clock = handClock()
    const presence = createRedisPresence({ clock, redis: cut, log, ttl: 150, grace: 10, sweep: 15 })
    const mina = someone()
    const lease = async () => Number(await redis.client.zscore('{presence}:here', mina))
    await presence.connected(mina, 'phone')
    clock.turn(15)
    await vi.waitFor(
      async () => expect(await redis.client.info('memory')).toContain('number_of_cached_scripts:2'),
      soon,
    )
    up = false
    told.lost()
    const ended = await lease()
    await vi.waitFor(() => expect(Date.now()).toBeGreaterThan(ended + 5), soon)
    up = true
    clock.turn(15) // a look, no renewal
    expect(await lease()).toBe(ended)
    told.back()
    await vi.waitFor(async () => expect(await lease()).toBeGreaterThan(ended), soon)
    await presence.disconnected(mina, 'phone')
    await vi.waitFor(async () => {
      clock.turn(15)
      expect(await redis.client.zscore('{presence}:here', mina)).toBeNull() // it looks again
    }, soon)
    presence.close()
  })

  test('nothing is left in Redis of those who left but a note that expires', async () => {
    const { redis, presence, told } = await node()
    const people = Array.from({ length: 20 }, someone)
    for (const account of people) await presence.connected(account, account)
    for (const account of people) await presence.disconnected(account, account)
    for (const account of people) await vi.waitFor(() => expect(told(account).at(-1)).toBe('offline'), soon)
    const keys = await redis.client.keys('*')
    expect(keys.filter((key) => !key.includes(':about:'))).toEqual([])
    for (const key of keys) expect(await redis.client.ttl(key)).toBeGreaterThan(0)
  })
})
