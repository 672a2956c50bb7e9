import { io } from 'socket.io-client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { call, openApp, type Person, type TestApp } from '../../server/testing/app.ts'
import { newId } from '../../server/testing/log.ts'
import { type ConversationId, directOf, selfOf } from '../../shared/kernel/ids.ts'
import { KINDS } from '../../shared/kernel/kind.ts'
import { refusalCodes } from '../../shared/kernel/refusal.ts'
import { routes } from '../../shared/protocol/http.ts'
import type { Route } from '../../shared/protocol/route.ts'
import { requests } from '../../shared/protocol/socket.ts'
import { bodyOf } from './bodies.ts'
import { JUNK, spoiled } from './junk.ts'
import { typesOf } from './types.ts'

let app: TestApp
let asha: Person
let rafi: Person
let stranger: Person
/** between Rafi and Asha as she was first */
let ours: ConversationId
beforeAll(async () => {
  app = await openApp()
  ;[asha, rafi, stranger] = await Promise.all([app.person('Asha'), app.person('Rafi'), app.person('Stranger')])
  ours = directOf(asha.account, rafi.account)
  await asha.wish(ours, { type: 'contact.request', to: rafi.account })
  await rafi.wish(ours, { type: 'contact.accept' })
  await rafi.wish(ours, { type: 'message.send', text: 'a canary among us' })
})
afterAll(async () => {
  expect(app.bugs).toEqual([])
  expect((await call(app.url, 'GET', '/healthz')).status).toBe(200)
  await app.close()
})

const table = Object.entries(routes) as [string, Route][]
const pathOf = ({ path }: Route, fill: (name: string) => string) =>
  `/api/v1${path.replaceAll(/:(\w+)/g, (_, name) => fill(name))}`
const some = (name: string) => (name === 'username' ? 'nobody_here' : newId())

describe('every route', () => {
  test.each(table.filter(([, { access }]) => access === 'account'))('%s asks who it is', async (_, route) => {
    const { status, json } = await call(app.url, route.method, pathOf(route, some), route.body && {})
    expect([status, json.code]).toEqual([401, 'auth.required'])
  })

  test.each(table.filter(([, { method }]) => method !== 'GET'))('%s is not done for another site', async (_, route) => {
    const headers = { cookie: asha.cookie, origin: 'https://elsewhere.example' }
    const { status, json } = await call(app.url, route.method, pathOf(route, some), route.body && {}, headers)
    expect([status, json.code]).toEqual([403, 'auth.origin'])
  })

  test.each(table)('%s refuses what makes no sense, in words and without a bug', async (_, route) => {
    const tries = [
      ...JUNK.map((junk) => ({ path: pathOf(route, some), body: junk })),
      ...JUNK.map((junk) => ({
        path: pathOf(route, () => encodeURIComponent(String(junk).slice(0, 200).replaceAll('\uD800', '?'))),
        body: {},
      })),
      { path: `${pathOf(route, some)}?limit=-1&before=x&mark=%00&anchor=1&ids=1&q=%00`, body: {} },
    ]
    const ask = async ({ path, body }: (typeof tries)[number]) => {
      const sent = route.body ? body : undefined
      const { status, json, text } = await asha.api(route.method, path, sent)
      expect({ path, status: status < 500 }).toEqual({ path, status: true })
      if (status >= 400) expect(refusalCodes).toContain(json.code)
      expect(text).not.toContain('drop table')
    }
    await Promise.all(tries.map(ask))
    asha = await again(asha)
  })
})

/** One of the routes may well have signed her out. */
const again = async (person: Person): Promise<Person> => {
  const { status } = await person.api('GET', '/api/v1/me')
  return status === 200 ? person : app.person('Asha')
}

describe('every command', () => {
  const aims = { conversation: newId(), message: 1, other: newId(), fresh: newId(), rank: 'admin' } as never
  test.each(KINDS.flatMap((kind) => typesOf(kind).map((type) => [kind, type] as const)))(
    '%s: %s with a field gone wrong is refused as such, or for what it wishes; never a bug',
    async (kind, type) => {
      const conversation = { self: selfOf(rafi.account), direct: ours, group: newId(), post: newId(), ticket: newId() }[
        kind
      ]
      const socket = await stranger.socket()
      const ask = async (body: Record<string, unknown>) => {
        const answer = await socket.emitWithAck('command', {
          id: newId(),
          conversation: conversation as never,
          body: body as never,
        })
        expect(answer.ok ? 'done' : answer.refusal.code).not.toBe('internal')
        if ('seq' in body || typeof body.type !== 'string') expect(answer.ok).toBe(false)
      }
      await Promise.all(spoiled({ ...bodyOf(type, aims) }).map(ask))
    },
  )
})

describe('every request over the socket', () => {
  test.each(Object.keys(requests))('%s refuses what makes no sense', async (name) => {
    const socket = (await stranger.socket()) as unknown as {
      timeout(ms: number): {
        emitWithAck(name: string, input: unknown): Promise<{ ok: boolean; refusal?: { code: string } }>
      }
    }
    for (const junk of JUNK) {
      const answer = await socket.timeout(5_000).emitWithAck(name, junk)
      expect(answer.refusal?.code ?? 'done').not.toBe('internal')
    }
  })

  test('SEE1 a stranger finds nothing of a conversation of others: not by reading, syncing, heads, receipts or typing', async () => {
    const conversation = ours
    await expect(stranger.ask('read', { conversation })).rejects.toMatchObject({ code: 'conversation.unknown' })
    expect(JSON.stringify(await stranger.ask('sync', {}))).not.toContain('canary')
    expect((await stranger.ask('heads', { conversations: [conversation] })).heads).toEqual({})
    await stranger.ask('receipts', { receipts: [{ conversation, read: 3 }] })
    await stranger.ask('typing', { conversation, on: true })
    const page = await rafi.ask('read', { conversation })
    expect(page.receipts.map(({ account }) => account)).not.toContain(stranger.account)
    const there = await stranger.api('GET', `/api/v1/conversations/${conversation}/events`)
    const nowhere = await stranger.api('GET', `/api/v1/conversations/${newId()}/events`)
    const same = ({ json }: typeof there) => ({ ...json, requestId: null })
    expect(same(there)).toEqual(same(nowhere))
    expect(await stranger.ask('watch', { accounts: [rafi.account] })).toEqual([])
    const search = (person: Person, more = '') => person.api('GET', `/api/v1/search/messages?q=canary${more}`)
    expect((await search(stranger)).json).toEqual({ items: [], next: null })
    expect((await search(rafi)).json.items).toHaveLength(1)
    expect(same(await search(stranger, `&conversation=${conversation}`))).toEqual(
      same(await search(stranger, `&conversation=${newId()}`)),
    )
  })
})

describe('the socket’s door', () => {
  const knock = (options: object) =>
    new Promise<string>((resolve) => {
      const socket = io(app.url, { reconnection: false, forceNew: true, ...options })
      socket.once('connect', () => resolve('let in'))
      socket.once('connect_error', (error: Error & { data?: { code: string } }) => {
        socket.close()
        resolve(error.data?.code ?? 'refused')
      })
    })

  test.each(['websocket', 'polling'])('nobody comes in by %s without saying who they are', async (transport) => {
    expect(await knock({ transports: [transport] })).toBe('auth.required')
    expect(await knock({ transports: [transport], auth: { token: 'x'.repeat(43) } })).toBe('auth.ended')
  })

  test.each(['websocket', 'polling'])('a cookie counts for our own pages only, by %s', async (transport) => {
    const from = (origin?: string) =>
      knock({ transports: [transport], extraHeaders: { cookie: rafi.cookie, ...(origin && { origin }) } })
    expect(await from('https://elsewhere.example')).toBe('refused')
    expect(await from('null')).toBe('refused')
    expect(await from()).toBe('refused')
    expect(await from(app.url)).toBe('let in')
  })
})
