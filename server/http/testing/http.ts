import { pino } from 'pino'
import { Registry } from 'prom-client'
import * as v from 'valibot'
import type { Actor } from '../../../shared/kernel/actor.ts'
import type { AccountId, SessionId } from '../../../shared/kernel/ids.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { type Route, route } from '../../../shared/protocol/route.ts'
import { loadConfig } from '../../config.ts'
import type { Handlers } from '../handler.ts'
import { createHttp, type Http, type HttpParts } from '../http.ts'
import type { Caller } from '../peer.ts'

/** A small table that has one of everything. */
export const routes = {
  signIn: route({
    method: 'POST',
    path: '/sessions',
    tag: 'Accounts',
    summary: 'Sign in',
    access: 'anyone',
    limit: 'sign-in',
    body: v.strictObject({
      name: v.pipe(v.string(), v.maxLength(20), v.metadata({ examples: ['rina'] })),
      password: v.pipe(v.string(), v.minLength(10)),
      contact: v.optional(v.pipe(v.string(), v.email())),
    }),
    output: v.object({ name: v.string() }),
    status: 201,
  }),
  remind: route({
    method: 'POST',
    path: '/reminders',
    tag: 'Accounts',
    summary: 'Have a mail sent',
    access: 'anyone',
    limit: 'mail',
    output: v.undefined(),
  }),
  whoever: route({
    method: 'GET',
    path: '/people/:id',
    tag: 'People',
    summary: 'One person',
    access: 'anyone',
    params: v.strictObject({ id: v.pipe(v.string(), v.uuid()) }),
    output: v.object({ id: v.string() }),
  }),
  me: route({
    method: 'GET',
    path: '/people/me',
    tag: 'People',
    summary: 'You',
    access: 'account',
    output: v.object({ account: v.string() }),
  }),
  search: route({
    method: 'GET',
    path: '/people',
    tag: 'People',
    summary: 'Search',
    access: 'anyone',
    query: v.strictObject({
      q: v.optional(v.pipe(v.string(), v.maxLength(10))),
      limit: v.optional(v.pipe(v.string(), v.regex(/^\d+$/), v.transform(Number)), '20'),
    }),
    output: v.object({ q: v.nullable(v.string()), limit: v.number() }),
  }),
  rename: route({
    method: 'PATCH',
    path: '/people/:id',
    tag: 'People',
    summary: 'Rename',
    access: 'account',
    params: v.strictObject({ id: v.string() }),
    body: v.strictObject({ name: v.string(), more: v.optional(v.unknown()) }),
    output: v.object({ id: v.string(), name: v.string() }),
  }),
  signOut: route({
    method: 'DELETE',
    path: '/sessions',
    tag: 'Accounts',
    summary: 'Sign out',
    access: 'account',
    output: v.undefined(),
  }),
} as const satisfies Record<string, Route>

export const RINA = '018f0000-0000-7000-8000-000000000001' as AccountId
export const SECRET = 'a-secret-of-a-browser-session'
export const TOKEN = 'a.token-of-another/client+=='

const rina: Actor = { account: RINA, role: 'user', session: '018f0000-0000-7000-8000-0000000000aa' as SessionId }

const handlers: Handlers<typeof routes> = {
  async signIn({ body }, call) {
    call.setSession(SECRET, new Date(Date.UTC(2030, 0)))
    return { name: body.name }
  },
  async remind() {
    return undefined
  },
  async whoever({ params }) {
    if (params.id === RINA) return { id: params.id }
    throw new Refusal('account.unknown')
  },
  async me(_input, { actor }) {
    return { account: actor!.account }
  },
  async search({ query }) {
    if (query.q === 'break') throw Object.assign(new Error('The cable is out'), { detail: 'Key (name)=(geheim)' })
    return { q: query.q ?? null, limit: query.limit }
  },
  async rename({ params, body }) {
    return { id: params.id, name: body.name }
  },
  async signOut(_input, call) {
    call.setSession(null)
    return undefined
  },
}

export interface Fake extends Http {
  readonly logged: Record<string, unknown>[]
  /** Asks as somebody on the other end of a socket would. */
  ask(path: string, init?: RequestInit, caller?: Partial<Caller>): Promise<Response>
}

export const OUTSIDE: Caller = { address: '203.0.113.9', agent: 'Firefox', scheme: null, proxied: false }

/** The HTTP side over the small table, with generous limits unless said otherwise. */
export const startHttp = async (
  env: Record<string, string> = {},
  parts: Partial<HttpParts<typeof routes>> = {},
): Promise<Fake> => {
  const logged: Record<string, unknown>[] = []
  let ids = 0
  const http = await createHttp({
    config: loadConfig({ RATE_ANONYMOUS_PER_HOUR: '10000', RATE_SIGN_IN_PER_HOUR: '10000', ...env }),
    version: '1.2.3',
    routes,
    handlers,
    async authenticate({ cookie, bearer }) {
      return cookie === SECRET || bearer === TOKEN ? rina : null
    },
    checks: {},
    pages: '/nowhere',
    redis: null,
    log: pino({ level: 'debug' }, { write: (line) => void logged.push(JSON.parse(line)) }),
    registry: new Registry(),
    newId: () => `request-${++ids}`,
    ...parts,
  })
  return {
    ...http,
    logged,
    ask: (path, init = {}, caller = {}) => {
      const request = new Request(`http://chat.test${path}`, init)
      if (!request.headers.has('host')) request.headers.set('host', 'chat.test')
      return http.handle(request, { ...OUTSIDE, ...caller })
    },
  }
}

/** A JSON request from one of our own pages. */
export const json = (method: string, body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method,
  body: typeof body === 'string' ? body : JSON.stringify(body),
  headers: { 'content-type': 'application/json', origin: 'http://chat.test', ...headers },
})
