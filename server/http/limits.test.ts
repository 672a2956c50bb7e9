import { once } from 'node:events'
import { Redis } from 'ioredis'
import { afterEach, describe, expect, test } from 'vitest'
import { type OwnRedis, startRedis } from '../testing/redis.ts'
import { createLimits, type LimitsOptions } from './limits.ts'
import { type Fake, json, startHttp, TOKEN } from './testing/http.ts'

const perHour = { anonymous: 3, account: 5, 'sign-in': 8, mail: 4, upload: 7, file: 9 }
const cleanUp: (() => unknown)[] = []

afterEach(async () => {
  for (const clean of cleanUp.splice(0).reverse()) await clean()
})

const alone = () => createLimits({ perHour, redis: null })

/** One node's limits, its connection ready. */
const nodeWith = async (redis: OwnRedis, options: Partial<LimitsOptions> = {}) => {
  const path = redis.url.replace(/^unix:\/\//, '')
  const client = new Redis(path, { retryStrategy: () => 20, maxRetriesPerRequest: null })
  client.on('error', () => undefined)
  cleanUp.push(() => client.disconnect())
  await once(client, 'ready')
  return createLimits({ perHour, redis: client, ...options })
}

const ownRedis = async () => {
  const redis = await startRedis()
  cleanUp.push(() => redis.stop())
  return redis
}

describe('limits', () => {
  test('count down, refuse, and say when to come back', async () => {
    const limits = alone()
    expect(await limits.take('anonymous', 'a')).toEqual({ allowed: true, limit: 3, remaining: 2, reset: 3600 })
    await limits.take('anonymous', 'a')
    expect(await limits.take('anonymous', 'a')).toMatchObject({ allowed: true, remaining: 0 })
    expect(await limits.take('anonymous', 'a')).toMatchObject({ allowed: false, limit: 3, remaining: 0 })
  })
  test('are everybody’s own, and of each kind apart', async () => {
    const limits = alone()
    for (let n = 0; n < 4; n += 1) await limits.take('anonymous', 'a')
    expect((await limits.take('anonymous', 'b')).allowed).toBe(true)
    expect((await limits.take('account', 'a')).allowed).toBe(true)
  })
  test('are counted together by nodes with one Redis', async () => {
    const redis = await ownRedis()
    const [one, other] = [await nodeWith(redis), await nodeWith(redis)]
    await one.take('sign-in', 'a')
    expect(await other.take('sign-in', 'a')).toMatchObject({ limit: 8, remaining: 6 })
  })
  test('go on without Redis, and sign-in with fewer tries', async () => {
    const redis = await ownRedis()
    const limits = await nodeWith(redis)
    await redis.kill()
    expect(await limits.take('anonymous', 'a')).toMatchObject({ allowed: true, limit: 3 })
    const tries = await Promise.all([1, 2, 3].map(() => limits.take('sign-in', 'a')))
    expect(tries.map(({ allowed, limit }) => [allowed, limit])).toEqual([
      [true, 2],
      [true, 2],
      [false, 2],
    ])
    expect((await limits.take('mail', 'a')).limit).toBe(1)
  })
  test('wait for a Redis that stands still only once, and count there again when it goes on', async () => {
    const redis = await ownRedis()
    let time = 0
    const limits = await nodeWith(redis, { now: () => time })
    await limits.take('account', 'a')
    await redis.kill('SIGSTOP')
    const began = performance.now()
    expect(await limits.take('account', 'a')).toMatchObject({ remaining: 4 })
    const first = performance.now() - began
    for (let n = 0; n < 3; n += 1) await limits.take('account', 'a')
    expect(performance.now() - began - first).toBeLessThan(first)
    await redis.kill('SIGCONT')
    time += 10_000
    expect((await limits.take('account', 'b')).remaining).toBe(4)
    expect((await limits.take('account', 'a')).remaining).toBeLessThan(4)
  })
})

describe('a request', () => {
  let http: Fake
  const start = async (env: Record<string, string>) => {
    http = await startHttp(env)
    cleanUp.push(() => http.close())
  }
  const bearer = { headers: { authorization: `Bearer ${TOKEN}` } }
  const person = json('POST', { name: 'rina', password: 'a long enough one' })

  test('of nobody counts by network, and hears how much is left', async () => {
    await start({ RATE_ANONYMOUS_PER_HOUR: '2' })
    const first = await http.ask('/api/v1/people')
    expect(first.headers.get('ratelimit-limit')).toBe('2')
    expect(first.headers.get('ratelimit-remaining')).toBe('1')
    expect(first.headers.get('ratelimit-reset')).toBe('3600')
    await http.ask('/api/v1/people')
    const third = await http.ask('/api/v1/people')
    expect(third.status).toBe(429)
    expect(third.headers.get('retry-after')).toBe('3600')
    expect(third.headers.get('ratelimit-remaining')).toBe('0')
    expect(await third.json()).toMatchObject({ code: 'rate.limited', retry: true, details: { retryAfter: 3600 } })
    expect((await http.ask('/api/v1/people', {}, { address: '203.0.113.10' })).status).toBe(200)
  })
  test('of an IPv6 customer counts by the network, which is all his', async () => {
    await start({ RATE_ANONYMOUS_PER_HOUR: '1' })
    await http.ask('/api/v1/people', {}, { address: '2001:db8::1' })
    expect((await http.ask('/api/v1/people', {}, { address: '2001:db8::2' })).status).toBe(429)
    expect((await http.ask('/api/v1/people', {}, { address: '2001:db8:0:1::1' })).status).toBe(200)
  })
  test('of an account counts by account, from wherever it comes', async () => {
    await start({ RATE_ANONYMOUS_PER_HOUR: '1', RATE_ACCOUNT_PER_HOUR: '2' })
    for (const address of ['203.0.113.1', '203.0.113.2']) await http.ask('/api/v1/people/me', bearer, { address })
    expect((await http.ask('/api/v1/people/me', bearer, { address: '203.0.113.3' })).status).toBe(429)
  })
  test('with guessed credentials counts as one of nobody', async () => {
    await start({ RATE_ANONYMOUS_PER_HOUR: '2' })
    const statuses: number[] = []
    for (let n = 0; n < 3; n += 1) {
      const guess = { headers: { authorization: `Bearer guess-${n}` } }
      statuses.push((await http.ask('/api/v1/people/me', guess)).status)
    }
    expect(statuses).toEqual([401, 401, 429])
  })
  test('to sign in or to have mail sent is limited more strictly', async () => {
    await start({ RATE_SIGN_IN_PER_HOUR: '1', RATE_MAIL_PER_HOUR: '1' })
    const remind = { method: 'POST', headers: { origin: 'http://chat.test' } }
    const statuses: number[] = []
    for (let n = 0; n < 2; n += 1) {
      statuses.push((await http.ask('/api/v1/sessions', person)).status)
      statuses.push((await http.ask('/api/v1/reminders', remind)).status)
    }
    expect(statuses).toEqual([201, 204, 429, 429])
    expect((await http.ask('/api/v1/people')).status).toBe(200)
  })
})
