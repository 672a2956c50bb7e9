import * as v from 'valibot'
import { SessionId } from '../kernel/ids.ts'
import { SaidPassword } from '../kernel/password.ts'
import { wellFormed } from '../kernel/text.ts'
import { Me } from './accounts.ts'
import { route } from './route.ts'

/** One signed-in browser, or one program that holds a pair of tokens. */
export const Device = v.object({
  id: SessionId,
  kind: v.picklist(['browser', 'token']),
  agent: v.string(),
  address: v.string(),
  createdAt: v.number(),
  seenAt: v.number(),
  /** the one that asks */
  here: v.boolean(),
})
export type Device = v.InferOutput<typeof Device>

export const Tokens = v.object({
  session: SessionId,
  /** goes with every request: `Authorization: Bearer …` */
  access: v.string(),
  accessExpires: v.number(),
  /** good for one new pair; used twice it ends the session */
  refresh: v.string(),
  refreshExpires: v.number(),
})
export type Tokens = v.InferOutput<typeof Tokens>

/** A username or an e-mail address, as somebody typed it. */
export const Identifier = v.pipe(v.string(), v.trim(), v.toLowerCase(), v.minLength(1), v.maxLength(254), wellFormed)
export const Secret = v.pipe(v.string(), v.maxLength(100))
const SignIn = v.strictObject({ identifier: Identifier, password: SaidPassword })
const empty = v.undefined()

/** Signing in and out, and where one is signed in. */
export const sessionRoutes = {
  signIn: route({
    method: 'POST',
    path: '/session',
    tag: 'Accounts',
    summary: 'Sign in with a browser, by username or e-mail',
    access: 'anyone',
    guests: true,
    limit: 'sign-in',
    body: SignIn,
    output: Me,
  }),
  signOut: route({
    method: 'DELETE',
    path: '/session',
    tag: 'Accounts',
    summary: 'Sign out: ends the session that asks',
    access: 'account',
    guests: true,
    output: empty,
    status: 204,
  }),
  issueTokens: route({
    method: 'POST',
    path: '/tokens',
    tag: 'Accounts',
    summary: 'Sign in with another client: an access token for a day, a refresh token for a week',
    access: 'anyone',
    limit: 'sign-in',
    body: SignIn,
    output: Tokens,
    status: 201,
  }),
  refreshTokens: route({
    method: 'POST',
    path: '/tokens/refresh',
    tag: 'Accounts',
    summary: 'A new pair for a refresh token, which is used up by it',
    access: 'anyone',
    limit: 'sign-in',
    body: v.strictObject({ refresh: Secret }),
    output: Tokens,
  }),
  sessions: route({
    method: 'GET',
    path: '/me/sessions',
    tag: 'Accounts',
    summary: 'Where you are signed in',
    access: 'account',
    output: v.array(Device),
  }),
  endSession: route({
    method: 'DELETE',
    path: '/me/sessions/:id',
    tag: 'Accounts',
    summary: 'End one of your sessions',
    access: 'account',
    params: v.strictObject({ id: SessionId }),
    output: empty,
    status: 204,
  }),
  endOtherSessions: route({
    method: 'DELETE',
    path: '/me/sessions',
    tag: 'Accounts',
    summary: 'End all your sessions but the one that asks',
    access: 'account',
    output: empty,
    status: 204,
  }),
} as const
