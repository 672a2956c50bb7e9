import * as v from 'valibot'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { Refusal } from '../kernel/refusal.ts'
import { createClient } from './client.ts'
import { type Route, route } from './route.ts'

const routes = {
  signIn: route({
    method: 'POST',
    path: '/sessions',
    tag: 'Accounts',
    summary: 'Sign in',
    access: 'anyone',
    body: v.strictObject({ name: v.string(), remember: v.optional(v.boolean(), false) }),
    output: v.object({ name: v.string() }),
  }),
  rename: route({
    method: 'PATCH',
    path: '/people/:id/names/:which',
    tag: 'People',
    summary: 'Rename',
    access: 'account',
    params: v.strictObject({ id: v.string(), which: v.string() }),
    output: v.undefined(),
  }),
  search: route({
    method: 'GET',
    path: '/people',
    tag: 'People',
    summary: 'Search',
    access: 'anyone',
    query: v.strictObject({
      q: v.optional(v.string()),
      tag: v.optional(v.array(v.string())),
      limit: v.optional(v.string()),
    }),
    output: v.array(v.string()),
  }),
} as const satisfies Record<string, Route>

interface Heard {
  readonly address: string
  readonly method: string
  readonly headers: Record<string, string>
  readonly body?: string
}

/** A client whose server answers what the test says, and what it heard. */
const against = (answer: { status?: number; body?: string } | Error, bearer?: () => string | null) => {
  const heard: Heard[] = []
  const client = createClient({
    routes,
    base: '/api/v1',
    ...(bearer && { bearer }),
    async fetch(address, { method, headers, body }: Omit<Heard, 'address'> & { signal?: AbortSignal }) {
      heard.push({ address, method, headers, ...(body !== undefined && { body }) })
      if (answer instanceof Error) throw answer
      const { status = 200, body: text = '' } = answer
      return { ok: status < 400, status, text: async () => text }
    },
  })
  return { client, heard }
}

const refusalOf = async (call: Promise<unknown>): Promise<Refusal> => {
  const thrown = await call.then(
    () => null,
    (error: unknown) => error,
  )
  if (thrown instanceof Refusal) return thrown
  throw new Error(`No refusal: ${thrown}`)
}

describe('a call', () => {
  test('sends what the route says, and returns what the schema reads', async () => {
    const { client, heard } = against({ body: '{"name":"Rina","new":"unknown to us"}' })
    expect(await client.signIn({ body: { name: 'rina' } })).toEqual({ name: 'Rina' })
    expect(heard).toEqual([
      {
        address: '/api/v1/sessions',
        method: 'POST',
        headers: { accept: 'application/json', 'content-type': 'application/json' },
        body: '{"name":"rina"}',
      },
    ])
  })
  test('keeps every parameter in its place', async () => {
    const { client, heard } = against({ status: 204 })
    expect(await client.rename({ params: { id: '../admin?x=1#', which: 'ভালো' } })).toBeUndefined()
    expect(heard[0]).toMatchObject({
      address: `/api/v1/people/..%2Fadmin%3Fx%3D1%23/names/${encodeURIComponent('ভালো')}`,
      headers: expect.not.objectContaining({ 'content-type': expect.anything() }),
    })
  })
  test('is not made with a parameter that would lead elsewhere', async () => {
    for (const id of ['..', '.', '']) {
      const { client, heard } = against({ status: 204 })
      expect((await refusalOf(client.rename({ params: { id, which: 'x' } }))).code).toBe('input.invalid')
      expect(heard).toEqual([])
    }
  })
  test('writes a query without what was left out', async () => {
    const { client, heard } = against({ body: '[]' })
    await client.search({ query: { q: 'a&b=c d', tag: ['x', 'y'], limit: undefined } })
    await client.search({ query: {} })
    expect(heard.map(({ address }) => address)).toEqual([
      '/api/v1/people?q=a%26b%3Dc%20d&tag=x&tag=y',
      '/api/v1/people',
    ])
  })
  test('shows the token of the moment, if there is one', async () => {
    const tokens = ['first', 'second', null]
    const { client, heard } = against({ body: '[]' }, () => tokens.shift() ?? null)
    for (let n = 0; n < 3; n += 1) await client.search({ query: {} })
    expect(heard.map(({ headers }) => headers.authorization)).toEqual(['Bearer first', 'Bearer second', undefined])
  })
  test('has the types of its route', () => {
    const { client } = against({})
    expectTypeOf(client.signIn).parameter(0).toEqualTypeOf<{ readonly body: { name: string; remember?: boolean } }>()
    expectTypeOf(client.signIn).returns.resolves.toEqualTypeOf<{ name: string }>()
    expectTypeOf(client.rename).returns.resolves.toEqualTypeOf<undefined>()
  })
  test('goes with the platform’s own fetch and its signals', () => {
    const client = createClient({ routes, base: '', fetch })
    expectTypeOf(client.search).parameter(1).extract<object>().toHaveProperty('signal')
  })
})

describe('a no', () => {
  const problem = { type: '/x', title: 'x', status: 429, requestId: 'x', code: 'rate.limited', retry: true, says: 'x' }

  test('is thrown as the refusal that it is, details included', async () => {
    const body = JSON.stringify({ ...problem, details: { retryAfter: 30 } })
    const refusal = await refusalOf(against({ status: 429, body }).client.search({ query: {} }))
    expect([refusal.code, refusal.retry, refusal.details]).toEqual(['rate.limited', true, { retryAfter: 30 }])
  })
  test('with a code of a newer server is internal', async () => {
    const body = JSON.stringify({ ...problem, code: 'moon.full' })
    const refusal = await refusalOf(against({ status: 409, body }).client.search({ query: {} }))
    expect([refusal.code, refusal.details]).toEqual(['internal', { code: 'moon.full' }])
  })
  test.each([
    [502, '<html>Bad gateway', 'busy'],
    [503, '', 'busy'],
    [500, 'null', 'internal'],
    [404, '{"code":404}', 'internal'],
  ])('of a proxy (%i) is made into one of ours', async (status, body, code) => {
    expect((await refusalOf(against({ status, body }).client.search({ query: {} }))).code).toBe(code)
  })
  test('of the network is busy: it can be tried again', async () => {
    const refusal = await refusalOf(against(new TypeError('fetch failed')).client.search({ query: {} }))
    expect([refusal.code, refusal.retry]).toEqual(['busy', true])
  })
  test('is also said of an answer that is not what was promised', async () => {
    for (const body of ['{"name":1}', 'no json', ''])
      expect((await refusalOf(against({ body }).client.signIn({ body: { name: 'rina' } }))).code).toBe('internal')
  })
  test('is not said where the caller lost interest', async () => {
    const ended = new Error('aborted')
    const controller = new AbortController()
    controller.abort()
    const { client } = against(ended)
    await expect(client.search({ query: {} }, { signal: controller.signal })).rejects.toBe(ended)
  })
})
