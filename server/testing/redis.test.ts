import { Redis } from 'ioredis'
import { afterEach, describe, expect, test } from 'vitest'
import { type OwnRedis, redisUrl, startRedis } from './redis.ts'

test('the shared Redis answers', async () => {
  const redis = new Redis(redisUrl())
  expect(await redis.ping()).toBe('PONG')
  redis.disconnect()
})

describe('a Redis of one’s own', () => {
  let own: OwnRedis
  afterEach(() => own.stop())

  test('comes back empty at the same address after it was killed', async () => {
    own = await startRedis()
    const redis = new Redis(own.url, { retryStrategy: () => 10 })
    redis.on('error', () => undefined)
    await redis.set('kept', 'no')
    const [pid, cut] = [own.pid, new Promise((heard) => redis.once('close', heard))]
    await own.kill()
    await cut
    await own.restart()
    expect(own.pid).not.toBe(pid)
    expect(await redis.get('kept')).toBeNull()
    redis.disconnect()
  })

  test('keeps what it has while it is stopped', async () => {
    own = await startRedis()
    const redis = new Redis(own.url)
    await redis.set('kept', 'yes')
    await own.kill('SIGSTOP')
    const answer = redis.get('kept')
    await own.kill('SIGCONT')
    expect(await answer).toBe('yes')
    redis.disconnect()
  })
})
