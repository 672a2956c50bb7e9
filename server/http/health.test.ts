import { Counter, Registry } from 'prom-client'
import { afterEach, describe, expect, test } from 'vitest'
import { watchStalls } from './stall.ts'
import { type Fake, startHttp } from './testing/http.ts'

const opened: Fake[] = []
const start = async (...parts: Parameters<typeof startHttp>) => {
  const http = await startHttp(...parts)
  opened.push(http)
  return http
}
afterEach(() => {
  for (const http of opened.splice(0)) http.close()
})

const inside = { address: '10.0.0.7' }

describe('/healthz', () => {
  test('answers while the process lives', async () => {
    const response = await (await start()).ask('/healthz')
    expect([response.status, await response.text()]).toEqual([200, 'ok'])
  })
})

describe('/readyz', () => {
  test('is fine when all checks are', async () => {
    const http = await start({}, { checks: { database: async () => undefined } })
    const response = await http.ask('/readyz', {}, inside)
    expect([response.status, await response.json()]).toEqual([200, { ready: true, wrong: [] }])
  })
  test('says in words what is wrong: what fails, and what does not answer', async () => {
    const checks = {
      database: () => new Promise<void>(() => undefined),
      redis: () => Promise.reject(new Error('connection refused')),
      disk: async () => undefined,
    }
    const http = await start({}, { checks })
    const response = await http.ask('/readyz', {}, inside)
    expect(response.status).toBe(503)
    expect(await response.json()).toEqual({
      ready: false,
      wrong: ['database: no answer within 1.0 s', 'redis: connection refused'],
    })
  })
  test('keeps the words from those outside', async () => {
    const http = await start({}, { checks: { redis: () => Promise.reject(new Error('10.0.0.3 refused')) } })
    for (const caller of [{}, { ...inside, proxied: true }]) {
      const response = await http.ask('/readyz', {}, caller)
      expect([response.status, await response.json()]).toEqual([503, { ready: false, wrong: ['redis: not well'] }])
    }
  })
  test('looks once for all who ask at the same time', async () => {
    let looks = 0
    const database = async () => {
      looks += 1
    }
    const http = await start({}, { checks: { database } })
    await Promise.all([http.ask('/readyz'), http.ask('/readyz'), http.ask('/readyz')])
    expect(looks).toBe(1)
  })
})

describe('a stall of the event loop', () => {
  test('is noticed, remembered for a while, and forgotten', () => {
    let time = 0
    const watch = watchStalls({ every: 100, from: 2000, remember: 10_000, now: () => time })
    time += 100
    expect(watch.worst()).toBeNull()
    time += 5100
    expect(watch.worst()).toEqual({ ms: 5000, ago: 0 })
    time += 100
    expect(watch.worst()).toEqual({ ms: 5000, ago: 100 })
    for (let turn = 0; turn < 101; turn += 1) {
      time += 100
      watch.worst()
    }
    expect(watch.worst()).toBeNull()
    watch.stop()
  })
  test('is told by /readyz', async () => {
    const http = await start()
    const until = performance.now() + 2400
    while (performance.now() < until);
    const response = await http.ask('/readyz', {}, inside)
    expect(response.status).toBe(503)
    const { wrong } = (await response.json()) as { wrong: string[] }
    expect(wrong).toEqual([expect.stringMatching(/^event loop: stood still for 2\.\d s, until 0\.0 s ago$/)])
  })
})

describe('/metrics', () => {
  const registry = () => {
    const made = new Registry()
    new Counter({ name: 'messages_total', help: 'Messages.', registers: [made] }).inc(3)
    return made
  }
  test('tells figures to those inside, requests by route among them', async () => {
    const http = await start({}, { registry: registry() })
    await http.ask('/api/v1/people/42')
    const text = await (await http.ask('/metrics', {}, inside)).text()
    expect(text).toContain('messages_total 3')
    expect(text).toContain('http_request_seconds_count{method="GET",route="GET /api/v1/people/:id",status="422"} 1')
  })
  test('are nobody else’s', async () => {
    const http = await start({}, { registry: registry() })
    expect((await http.ask('/metrics')).status).toBe(404)
    expect((await http.ask('/metrics', {}, { ...inside, proxied: true })).status).toBe(404)
    expect((await http.ask('/metrics', { headers: { 'x-forwarded-for': '10.0.0.7' } }, inside)).status).toBe(404)
  })
  test('can be switched off', async () => {
    const http = await start({ METRICS: 'false' }, { registry: registry() })
    expect((await http.ask('/metrics', {}, inside)).status).toBe(404)
  })
})
