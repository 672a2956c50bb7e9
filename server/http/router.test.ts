import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Problem } from '../../shared/protocol/problem.ts'
import { type Fake, json, RINA, SECRET, startHttp, TOKEN } from './testing/http.ts'

const signedIn = { cookie: `theme=pink; session=${SECRET}` }
const bearer = { authorization: `Bearer ${TOKEN}` }
const person = { name: 'rina', password: 'a long enough one' }

let http: Fake
beforeAll(async () => {
  http = await startHttp({ ALLOWED_ORIGINS: 'https://app.example.org' })
})
afterAll(() => http.close())

const problemOf = async (response: Response) => (await response.json()) as Problem
const codeOf = async (asked: Promise<Response>) => {
  const response = await asked
  return `${response.status} ${(await problemOf(response)).code}`
}

describe('a route', () => {
  test('hands its handler what the schemas read, and answers what it returns', async () => {
    const response = await http.ask('/api/v1/people?q=%C3%A9&limit=5')
    expect([response.status, await response.json()]).toEqual([200, { q: 'é', limit: 5 }])
    expect(response.headers.get('content-type')).toBe('application/json')
    expect(response.headers.get('cache-control')).toBe('no-store')
  })
  test('fills in what the schema presets', async () => {
    expect(await (await http.ask('/api/v1/people')).json()).toEqual({ q: null, limit: 20 })
  })
  test('has its own status, and none but 204 without output', async () => {
    expect((await http.ask('/api/v1/sessions', json('POST', person))).status).toBe(201)
    const gone = await http.ask('/api/v1/reminders', { method: 'POST', headers: { origin: 'http://chat.test' } })
    expect([gone.status, await gone.text()]).toEqual([204, ''])
  })
  test('with a literal path goes before one with a parameter, whatever their order in the table', async () => {
    expect(await (await http.ask('/api/v1/people/me', { headers: bearer })).json()).toEqual({ account: RINA })
    expect(await (await http.ask(`/api/v1/people/${RINA}`)).json()).toEqual({ id: RINA })
  })
  test('takes parameters and body together', async () => {
    const response = await http.ask('/api/v1/people/a%2Fb', json('PATCH', { name: 'রিনা' }, bearer))
    expect(await response.json()).toEqual({ id: 'a/b', name: 'রিনা' })
  })
  test('answers HEAD where it answers GET', async () => {
    const response = await http.ask('/api/v1/people', { method: 'HEAD' })
    expect([response.status, await response.text()]).toEqual([200, ''])
  })
  test('says which methods it knows to those it does not', async () => {
    const response = await http.ask('/api/v1/people', { method: 'PUT' })
    expect(response.headers.get('allow')).toBe('GET, HEAD')
    expect(await codeOf(http.ask('/api/v1/people', { method: 'PUT' }))).toBe('405 method.unknown')
  })
  test('that does not exist is said so in the same form', async () => {
    const response = await http.ask('/api/v1/nothing')
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(await problemOf(response)).toEqual({
      type: '/api/docs#route.unknown',
      title: 'There is nothing here.',
      status: 404,
      requestId: expect.stringMatching(/^request-/),
      code: 'route.unknown',
      retry: false,
      says: 'There is nothing here.',
    })
  })
})

describe('input that is not right', () => {
  test('is answered with what was expected where, and never with what was sent', async () => {
    const secret = 'hunter2'
    const sent = { name: `${secret} ${secret} ${secret}`, password: secret, contact: secret, [secret]: 1 }
    const response = await http.ask('/api/v1/sessions', json('POST', sent))
    const text = await response.text()
    expect(response.status).toBe(422)
    const problem: Problem = JSON.parse(text)
    expect(problem.code).toBe('input.invalid')
    expect(problem.details?.issues).toEqual([
      { path: 'name', message: 'expected <=20' },
      { path: 'password', message: 'expected >=10' },
      { path: 'contact', message: 'expected email' },
      { path: secret, message: 'expected never' },
    ])
    expect(text.replace(`"path":"${secret}"`, '')).not.toContain(secret)
  })

  const deep = `${'{"more":'.repeat(40)}1${'}'.repeat(40)}`
  const endless = '['.repeat(200_000)
  const bad: [what: string, body: string | Uint8Array, answer: string, type?: string][] = [
    ['nothing', '', '422 input.invalid'],
    ['null', 'null', '422 input.invalid'],
    ['a list', '[]', '422 input.invalid'],
    ['a text', '"x"', '422 input.invalid'],
    ['a number as name', '{"name":1}', '422 input.invalid'],
    ['an object as name', '{"name":{"$ne":1}}', '422 input.invalid'],
    ['what is no JSON', '{"name":', '400 input.unreadable'],
    ['two JSONs', '{} {}', '400 input.unreadable'],
    ['what is no UTF-8', Uint8Array.of(0x22, 0xc3, 0x28, 0x22), '400 input.unreadable'],
    ['a NUL', '{"name":"a\\u0000b"}', '422 input.invalid'],
    ['half a character', '{"name":"\\ud800"}', '422 input.invalid'],
    ['half a character as key', '{"name":"a","\\udfff":1}', '422 input.invalid'],
    ['__proto__', '{"name":"a","__proto__":{"role":"admin"}}', '422 input.invalid'],
    ['__proto__, hidden', '{"name":"a","more":[{"\\u005f_proto__":1}]}', '422 input.invalid'],
    ['constructor', '{"name":"a","constructor":{"prototype":{}}}', '422 input.invalid'],
    ['a number beyond numbers', '{"name":"a","more":1e999}', '422 input.invalid'],
    ['deep nesting', `{"name":"a","more":${deep}}`, '422 input.invalid'],
    ['endless nesting', endless, '400 input.unreadable'],
    ['endless nesting, closed', endless + ']'.repeat(200_000), '422 input.invalid'],
    ['a form', 'name=a', '415 input.type', 'application/x-www-form-urlencoded'],
    ['text', '{"name":"a"}', '415 input.type', 'text/plain'],
    ['another charset', '{"name":"a"}', '415 input.type', 'application/json; charset=utf-16'],
    ['something like JSON', '{"name":"a"}', '415 input.type', 'application/json-patch+json'],
  ]
  test.each(bad)('such as %s in a body gets 4xx', async (_what, body, answer, type = 'application/json') => {
    const init = { method: 'PATCH', body, headers: { ...bearer, 'content-type': type } }
    expect(await codeOf(http.ask('/api/v1/people/x', init))).toBe(answer)
  })
  test('but JSON with its charset, and keys that only look dangerous inside texts, are fine', async () => {
    const init = json('PATCH', '{"name":"__proto__ \\ud83d\\ude00"}', {
      ...bearer,
      'content-type': 'application/json;charset=UTF-8',
    })
    expect((await http.ask('/api/v1/people/x', init)).status).toBe(200)
  })
  test.each(['limit=-1', 'limit=1&limit=2', 'q=12345678901', 'unknown=1', '__proto__=1', 'limit'])(
    'such as ?%s gets 422',
    async (query) => {
      expect(await codeOf(http.ask(`/api/v1/people?${query}`))).toBe('422 input.invalid')
    },
  )
  test('such as a path parameter that is no id gets 422', async () => {
    expect(await codeOf(http.ask('/api/v1/people/42'))).toBe('422 input.invalid')
  })
})

describe('the guard', () => {
  test('asks for an account where the route does', async () => {
    expect(await codeOf(http.ask('/api/v1/people/me'))).toBe('401 auth.required')
    expect((await http.ask('/api/v1/people/me', { headers: signedIn })).status).toBe(200)
    expect((await http.ask('/api/v1/people/me', { headers: bearer })).status).toBe(200)
  })
  test('comes before the input is read', async () => {
    expect(await codeOf(http.ask('/api/v1/people/x', json('PATCH', 'no json')))).toBe('401 auth.required')
  })
  test('refuses a token that is not good, also where nobody has to be signed in', async () => {
    for (const authorization of ['Bearer wrong', 'Bearer', 'Bearer a b', 'bearer ""'])
      expect(await codeOf(http.ask('/api/v1/people', { headers: { authorization } }))).toBe('401 auth.ended')
  })
  test('lets the cookie of an ended session in where nobody has to be signed in', async () => {
    const headers = { cookie: 'session=an-ended-browser-session' }
    expect((await http.ask('/api/v1/people', { headers })).status).toBe(200)
    expect(await codeOf(http.ask('/api/v1/people/me', { headers }))).toBe('401 auth.ended')
  })
  test('lets somebody with an old token in where new ones are to be had', async () => {
    const init = json('POST', person, { authorization: 'Bearer old' })
    expect((await http.ask('/api/v1/sessions', init)).status).toBe(201)
  })
  test('does not fall back on the cookie when there is a token', async () => {
    const headers = { ...signedIn, authorization: 'Bearer wrong' }
    expect(await codeOf(http.ask('/api/v1/people/me', { headers }))).toBe('401 auth.ended')
  })

  const signOut = (headers: Record<string, string>, path = '/api/v1/sessions') => ({
    path,
    init: { method: 'DELETE', headers },
  })
  test.each([
    ['another site', { ...signedIn, origin: 'https://evil.test' }],
    ['another port of ours', { ...signedIn, origin: 'http://chat.test:81' }],
    ['a site whose name begins with ours', { ...signedIn, origin: 'http://chat.test.evil.test' }],
    ['no place that can be named', { ...signedIn, origin: 'null' }],
    ['another site, without saying which', { ...signedIn, 'sec-fetch-site': 'cross-site' }],
    ['a neighbouring site', { ...signedIn, 'sec-fetch-site': 'same-site' }],
    ['nowhere at all', signedIn],
  ])('refuses a write with a cookie that comes from %s', async (_where, headers) => {
    const { path, init } = signOut(headers)
    expect(await codeOf(http.ask(path, init))).toBe('403 auth.origin')
  })
  test.each([
    ['our own page', { ...signedIn, origin: 'http://chat.test' }],
    ['our own page behind TLS that we do not know of', { ...signedIn, origin: 'https://chat.test' }],
    ['an allowed origin', { ...signedIn, origin: 'https://app.example.org' }],
    ['our own page, without an origin', { ...signedIn, 'sec-fetch-site': 'same-origin' }],
    ['anywhere, with a token', { ...bearer, origin: 'https://evil.test' }],
  ])('lets a write pass that comes from %s', async (_where, headers) => {
    const { path, init } = signOut(headers)
    expect((await http.ask(path, init)).status).toBe(204)
  })
  test('refuses to sign somebody in from another site', async () => {
    const init = json('POST', person, { origin: 'https://evil.test' })
    expect(await codeOf(http.ask('/api/v1/sessions', init))).toBe('403 auth.origin')
    const { origin: _none, ...headers } = json('POST', person).headers as Record<string, string>
    expect((await http.ask('/api/v1/sessions', { ...json('POST', person), headers })).status).toBe(201)
  })
  test('lets anybody read from anywhere', async () => {
    expect((await http.ask('/api/v1/people', { headers: { ...signedIn, origin: 'https://evil.test' } })).status).toBe(
      200,
    )
  })
})

describe('the session cookie', () => {
  test('is for no script, no other site and, over https, no neighbour', async () => {
    const plain = await http.ask('/api/v1/sessions', json('POST', person))
    expect(plain.headers.getSetCookie()).toEqual([
      `session=${SECRET}; Path=/; HttpOnly; SameSite=Lax; Expires=Tue, 01 Jan 2030 00:00:00 GMT`,
    ])
    const secure = await http.ask('/api/v1/sessions', json('POST', person, { origin: 'https://chat.test' }), {
      scheme: 'https',
      proxied: true,
    })
    expect(secure.headers.getSetCookie()).toEqual([
      `__Host-session=${SECRET}; Path=/; HttpOnly; SameSite=Lax; Secure; Expires=Tue, 01 Jan 2030 00:00:00 GMT`,
    ])
  })
  test('over https is not taken from a neighbour', async () => {
    const caller = { scheme: 'https', proxied: true } as const
    expect(await codeOf(http.ask('/api/v1/people/me', { headers: signedIn }, caller))).toBe('401 auth.required')
    const headers = { cookie: `__Host-session=${SECRET}` }
    expect((await http.ask('/api/v1/people/me', { headers }, caller)).status).toBe(200)
  })
  test('is taken under either name where nobody told us of https', async () => {
    for (const cookie of [`__Host-session=${SECRET}`, `session=old-and-of-nobody; __Host-session=${SECRET}`])
      expect((await http.ask('/api/v1/people/me', { headers: { cookie } })).status).toBe(200)
  })
  test('that is none is not looked up', async () => {
    for (const cookie of ['session=', 'session=short', "session=' or 1=1 -- and some more", `xsession=${SECRET}`])
      expect(await codeOf(http.ask('/api/v1/people/me', { headers: { cookie } }))).toBe('401 auth.required')
  })
  test('is forgotten at the end', async () => {
    const response = await http.ask('/api/v1/sessions', {
      method: 'DELETE',
      headers: { ...signedIn, origin: 'http://chat.test' },
    })
    expect(response.headers.getSetCookie()).toEqual(['session=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0'])
  })
})

describe('whatever is thrown', () => {
  test('as a refusal keeps its status and code', async () => {
    const stranger = '018f0000-0000-7000-8000-00000000ffff'
    expect(await codeOf(http.ask(`/api/v1/people/${stranger}`))).toBe('404 account.unknown')
  })
  test('as anything else is a 500 that tells nothing, and a log line that does', async () => {
    const response = await http.ask('/api/v1/people?q=break')
    const text = await response.text()
    expect(response.status).toBe(500)
    expect(text).not.toMatch(/cable|geheim/)
    const { code, requestId, retry }: Problem = JSON.parse(text)
    expect([code, retry]).toEqual(['internal', true])
    const line = http.logged.find(({ id, err }) => id === requestId && err)
    expect(line).toMatchObject({ route: 'GET /api/v1/people', err: { message: 'The cable is out' } })
    expect(JSON.stringify(http.logged)).not.toContain('geheim')
  })
})

describe('the log', () => {
  test('has one line per request: what, how it went, how long, for whom, and nothing that was sent', async () => {
    const canary = 'canary-in-the-query'
    http.logged.length = 0
    await http.ask(`/api/v1/people/me?${canary}`, { headers: bearer })
    await http.ask(`/api/v1/people/${canary}`)
    await http.ask('/api/v1/sessions', json('POST', { ...person, password: canary }))
    expect(http.logged).toMatchObject([
      { msg: 'request', method: 'GET', route: 'GET /api/v1/people/me', status: 200, account: RINA },
      { msg: 'request', method: 'GET', route: 'GET /api/v1/people/:id', status: 422, account: null },
      { msg: 'request', method: 'POST', route: 'POST /api/v1/sessions', status: 201, account: null },
    ])
    for (const line of http.logged) expect(line.ms).toBeGreaterThanOrEqual(0)
    expect(JSON.stringify(http.logged)).not.toMatch(/canary|token/i)
  })
  test('goes by an id that the caller is told', async () => {
    http.logged.length = 0
    const response = await http.ask('/api/v1/people')
    expect(response.headers.get('x-request-id')).toBe(http.logged[0]?.id)
  })
  test('takes the id from a trusted proxy, if it is one, and from nobody else', async () => {
    const idFor = async (given: string, proxied: boolean) =>
      (await http.ask('/api/v1/people', { headers: { 'x-request-id': given } }, { proxied })).headers.get(
        'x-request-id',
      )
    expect(await idFor('0123456789abcdef', true)).toBe('0123456789abcdef')
    expect(await idFor('0123456789abcdef', false)).toMatch(/^request-/)
    for (const bad of ['short', 'with space in it', 'x'.repeat(65), '"};injection'])
      expect(await idFor(bad, true)).toMatch(/^request-/)
  })
})
