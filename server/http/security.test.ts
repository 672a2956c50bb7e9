import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engine, type Listening, listen } from './engine.ts'
import { createOrigins } from './origins.ts'
import { createSecurityFields } from './security.ts'
import { type Fake, OUTSIDE, startHttp } from './testing/http.ts'
import { dial, head } from './testing/wire.ts'

const https = { ...OUTSIDE, scheme: 'https', proxied: true } as const

describe('security headers', () => {
  const fields = (publicUrl?: string, caller: typeof https | typeof OUTSIDE = OUTSIDE, host = 'chat.test') =>
    Object.fromEntries(createSecurityFields(publicUrl)(caller, host))

  test('let nothing run that we did not serve', () => {
    const policy = fields()['content-security-policy']!
    expect(policy).toContain(`default-src 'self'`)
    expect(policy).toContain(`script-src 'self';`)
    expect(policy).toContain(`frame-ancestors 'none'`)
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe/)
  })
  test('let pages connect to us, by socket too, and to nobody else', () => {
    const connect = (policy = '') => /connect-src ([^;]*)/.exec(policy)?.[1]
    expect(connect(fields()['content-security-policy'])).toBe(`'self' ws://chat.test wss://chat.test`)
    expect(connect(fields('https://chat.example.org', https, 'chat.example.org')['content-security-policy'])).toBe(
      `'self' wss://chat.example.org`,
    )
    expect(connect(fields('https://chat.example.org', https, 'node-1')['content-security-policy'])).toBe(
      `'self' wss://chat.example.org wss://node-1`,
    )
  })
  test('bind a browser to https only where it came by it', () => {
    expect(fields('https://chat.example.org', https)['strict-transport-security']).toBe('max-age=31536000')
    expect(fields('https://chat.example.org', OUTSIDE)['strict-transport-security']).toBeUndefined()
  })
})

describe('origins', () => {
  test('are compared whole', () => {
    const origins = createOrigins({
      publicUrl: 'https://chat.example.org/app',
      allowed: ['https://other.example.org/'],
    })
    expect(origins.allows('https://chat.example.org', 'node-1', false)).toBe(true)
    expect(origins.allows('https://other.example.org', 'node-1', false)).toBe(true)
    expect(origins.allows('http://other.example.org', 'node-1', false)).toBe(false)
    expect(origins.allows('https://chat.example.org.evil.test', 'node-1', false)).toBe(false)
    expect(origins.allows('http://node-1', 'node-1', false)).toBe(true)
    expect(origins.allows('http://node-1', 'node-1', true)).toBe(false)
    expect(origins.allows('null', 'null', false)).toBe(false)
    expect(origins.allows('http://', '', false)).toBe(false)
  })
  test('that are none are a mistake in the configuration', () => {
    expect(() => createOrigins({ allowed: ['chat.example.org'] })).toThrow('ALLOWED_ORIGINS: "chat.example.org"')
  })
})

describe('somebody who came without TLS', () => {
  const at = { scheme: 'http', proxied: true } as const
  const redirected = async (env: Record<string, string>, path: string, caller: Parameters<Fake['ask']>[2]) => {
    const http = await startHttp(env)
    const response = await http.ask(path, {}, caller)
    http.close()
    return response.status === 308 ? response.headers.get('location') : null
  }
  const env = { PUBLIC_URL: 'https://chat.example.org', TRUSTED_PROXIES: '127.0.0.1' }

  test('is sent to https when the proxy says so and we are to be reached by it', async () => {
    expect(await redirected(env, '/messages?a=1', at)).toBe('https://chat.example.org/messages?a=1')
    expect(await redirected(env, '//evil.test/x', at)).toBe('https://chat.example.org//evil.test/x')
  })
  test('stays where nobody said anything, or we are to be reached by http', async () => {
    expect(await redirected(env, '/', {})).toBeNull()
    expect(await redirected(env, '/', https)).toBeNull()
    expect(await redirected({ ...env, PUBLIC_URL: 'http://chat.example.org' }, '/', at)).toBeNull()
  })
  test('is not sent anywhere when it only looks how we are', async () => {
    expect(await redirected(env, '/healthz', at)).toBeNull()
  })
})

describe('over a real socket', () => {
  let http: Fake
  let listening: Listening
  let app: ReturnType<typeof engine.App>
  beforeAll(async () => {
    http = await startHttp({ TRUSTED_PROXIES: '127.0.0.1' })
    app = engine.App()
    http.serve(app)
    listening = await listen(app, { host: '127.0.0.1', port: 0 })
  })
  afterAll(() => {
    http.close()
    listening.close()
    app.close()
  })
  const heard = async (request: string, until: string | RegExp = '\r\n\r\n') => {
    const line = await dial(listening.port)
    line.say(request)
    const answer = await line.hears(until)
    line.hangUp()
    return answer.toLowerCase()
  }

  test('they stand on every answer, also on those that come before any handler', async () => {
    for (const target of ['/api/v1/people', '/api/v1/nothing', '/healthz', '/api/docs', '/%zz']) {
      const answer = await heard(head(`GET ${target}`))
      expect(answer).toContain('x-content-type-options: nosniff')
      expect(answer).toContain('content-security-policy: ')
      expect(answer).toContain('x-frame-options: deny')
    }
  })
  test('a request that cannot be read gets a problem with an id', async () => {
    const answer = await heard(head('GET /%zz'), '}')
    expect(answer).toContain('http/1.1 400 ')
    expect(answer).toContain('content-type: application/problem+json')
    expect(answer).toMatch(/"requestid":"request-\d+"/)
  })
  test('a host cannot smuggle itself into the policy', async () => {
    const answer = await heard('GET /healthz HTTP/1.1\r\nHost: a;script-src\r\n\r\n')
    expect(answer).toContain('http/1.1 400 ')
    expect(answer).not.toContain('a;script-src')
  })
  test('the whole road works: cookie in, problem and cookie out', async () => {
    const body = JSON.stringify({ name: 'rina', password: 'a long enough one' })
    const fields = ['Origin: http://chat.test', 'Content-Type: application/json', `Content-Length: ${body.length}`]
    const answer = await heard(head('POST /api/v1/sessions', fields) + body, '"name"')
    expect(answer).toContain('http/1.1 201 created')
    expect(answer).toContain('set-cookie: session=')
    expect(answer).toContain('ratelimit-remaining: ')
    const short = head('POST /api/v1/sessions', [...fields.slice(0, 2), 'Content-Length: 2000000'])
    expect(await heard(short + 'x'.repeat(2_000_000), 'input.tooLarge')).toContain('http/1.1 413 ')
  })
})
