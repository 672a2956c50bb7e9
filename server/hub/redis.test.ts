import { randomBytes } from 'node:crypto'
import { createServer } from 'node:net'
import { Redis as Client } from 'ioredis'
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type OwnRedis, startRedis } from '../testing/redis.ts'
import { connectRedis, type Redis } from './redis.ts'

const log = pino({ level: 'silent' })
const open: Redis[] = []
let own: OwnRedis

const connect = async (url = own.url) => {
  const redis = await connectRedis({ url, log })
  open.push(redis)
  return redis
}

/** What comes in on a channel. */
const ear = (redis: Redis, channel: string) => {
  const texts: string[] = []
  redis.subscribe(channel, (text) => texts.push(text))
  return texts
}

const told = (register: (tell: () => void) => void) => {
  const tell = vi.fn()
  register(tell)
  return tell
}

const soon = { timeout: 10_000, interval: 10 }

beforeEach(async () => {
  own = await startRedis()
})
afterEach(async () => {
  await Promise.all(open.splice(0).map((redis) => redis.close()))
  await own.stop()
})

describe('Redis', () => {
  test('carries news from one node to another, in order', async () => {
    const [one, other] = [await connect(), await connect()]
    const texts = ear(other, 'c')
    await other.settled()
    for (let n = 0; n < 1_000; n += 1) one.publish('c', String(n))
    await vi.waitFor(() => expect(texts).toHaveLength(1_000), soon)
    expect(texts).toEqual(Array.from({ length: 1_000 }, (_, n) => String(n)))
  })

  test('knows of every channel once `settled` has resolved, however many are asked for', async () => {
    const [one, other] = [await connect(), await connect()]
    const heard = vi.fn()
    for (let n = 0; n < 1_500; n += 1) other.subscribe(`c${n}`, heard)
    await other.settled()
    expect(await one.client.spublish('c0', '')).toBe(1)
    expect(await one.client.spublish('c1499', '')).toBe(1)
  })

  test('does not say so before it does', async () => {
    const redis = await connect()
    await own.kill('SIGSTOP')
    const settled = vi.fn()
    redis.subscribe('c', () => undefined)
    const done = redis.settled().then(settled)
    await new Promise((resolve) => setImmediate(resolve))
    expect(settled).not.toHaveBeenCalled()
    await own.kill('SIGCONT')
    await done
    expect(await redis.client.spublish('c', '')).toBe(1)
  })

  test('HUB3 killed with -9: its loss is told, commands fail at once, nothing throws', async () => {
    const redis = await connect()
    const [lost, back] = [told(redis.onLost), told(redis.onBack)]
    await own.kill()
    await vi.waitFor(() => expect(lost).toHaveBeenCalledOnce(), soon)
    expect(redis.up).toBe(false)
    expect(redis.trouble).not.toBeNull()
    redis.publish('c', 'into the void')
    await redis.settled()
    const began = performance.now()
    await expect(redis.client.get('key')).rejects.toThrow()
    expect(performance.now() - began).toBeLessThan(100)
    expect(back).not.toHaveBeenCalled()
  })

  test('HUB3 back again: that is told, and channels asked for in the meantime are heard like the old ones', async () => {
    const [one, other] = [await connect(), await connect()]
    const [before, backs] = [ear(other, 'before'), [told(one.onBack), told(other.onBack)]]
    const lost = [told(one.onLost), told(other.onLost)]
    await own.kill()
    for (const tell of lost) await vi.waitFor(() => expect(tell).toHaveBeenCalledOnce(), soon)
    const during = ear(other, 'during')
    await own.restart()
    for (const tell of backs) await vi.waitFor(() => expect(tell).toHaveBeenCalled(), soon)
    one.publish('before', 'a')
    one.publish('during', 'b')
    await vi.waitFor(() => expect([...before, ...during]).toEqual(['a', 'b']), soon)
  })

  test('stopped for a moment: nobody is troubled, the news is late', async () => {
    const [one, other] = [await connect(), await connect()]
    const [texts, lost] = [ear(other, 'c'), told(one.onLost)]
    await other.settled()
    await own.kill('SIGSTOP')
    one.publish('c', 'late')
    await own.kill('SIGCONT')
    await vi.waitFor(() => expect(texts).toEqual(['late']), soon)
    expect(lost).not.toHaveBeenCalled()
  })

  test('stopped for long: its loss is told, what is published does not pile up, and it comes back', async () => {
    const [one, other] = [await connect(), await connect()]
    const [lost, back, texts] = [told(one.onLost), told(one.onBack), ear(other, 'c')]
    await other.settled()
    const megabytes = () => process.memoryUsage().rss / 1024 / 1024
    const before = megabytes()
    await own.kill('SIGSTOP')
    for (let n = 0; n < 30_000; n += 1) one.publish('c', randomBytes(5_000).toString('hex'))
    expect(megabytes() - before).toBeLessThan(150)
    await vi.waitFor(() => expect(lost).toHaveBeenCalledOnce(), soon)
    await own.kill('SIGCONT')
    await vi.waitFor(() => expect(back).toHaveBeenCalled(), soon)
    texts.length = 0
    one.publish('c', 'again')
    await vi.waitFor(() => expect(texts).toContain('again'), soon)
  })

  test('out of reach of one node only: the other is told that it may have missed news', async () => {
    const [one, other] = [await connect(), await connect()]
    const [lost, back, otherLost] = [told(one.onLost), told(other.onBack), told(other.onLost)]
    const id = await one.client.client('ID')
    await other.client.client('KILL', 'ID', id)
    await vi.waitFor(() => expect(lost).toHaveBeenCalled(), soon)
    one.publish('c', 'nobody hears this')
    await vi.waitFor(() => expect(back).toHaveBeenCalled(), soon)
    expect(otherLost).not.toHaveBeenCalled()
  })

  test('not there at the start: the node starts without, and hears when it comes', async () => {
    await own.kill()
    const redis = await connect()
    expect(redis.up).toBe(false)
    const [back, texts] = [told(redis.onBack), ear(redis, 'c')]
    await own.restart()
    await vi.waitFor(() => expect(back).toHaveBeenCalled(), soon)
    redis.publish('c', 'now')
    await vi.waitFor(() => expect(texts).toEqual(['now']), soon)
  })

  test('a listener that throws harms nobody', async () => {
    const redis = await connect()
    redis.subscribe('bad', () => {
      throw new Error('a bug')
    })
    const texts = ear(redis, 'good')
    await redis.settled()
    redis.publish('bad', '')
    redis.publish('good', 'still here')
    await vi.waitFor(() => expect(texts).toEqual(['still here']), soon)
  })

  test('closing lets out what was published last', async () => {
    const other = await connect()
    const texts = ear(other, 'c')
    await other.settled()
    const redis = await connectRedis({ url: own.url, log })
    redis.publish('c', 'last words')
    await redis.close()
    await vi.waitFor(() => expect(texts).toEqual(['last words']), soon)
  })
})

test('a Redis that is too old is said to be', async () => {
  const old = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.on('data', (data) => {
      for (const command of data
        .toString()
        .split(/^\*\d+\r\n/m)
        .slice(1)) {
        const info = 'redis_version:6.2.14\r\nloading:0'
        socket.write(/\binfo\b/i.test(command) ? `$${info.length}\r\n${info}\r\n` : '+OK\r\n')
      }
    })
  })
  await new Promise<void>((resolve) => old.listen(0, '127.0.0.1', resolve))
  const { port } = old.address() as { port: number }
  const redis = await connect(`redis://127.0.0.1:${port}`)
  expect(redis.trouble).toBe('Redis 7 or newer is needed, this is 6')
  old.close()
})

test('the client is a plain one for others to use', async () => {
  const redis = await connect()
  expect(redis.client).toBeInstanceOf(Client)
  await redis.client.set('key', 'value')
  expect(await redis.client.get('key')).toBe('value')
})
