import { createHash } from 'node:crypto'
import type { Actor } from '../../../shared/kernel/actor.ts'
import type { AccountId, SessionId } from '../../../shared/kernel/ids.ts'
import { parse } from '../../../shared/kernel/parse.ts'
import { accountRoutes } from '../../../shared/protocol/accounts.ts'
import { activityRoutes } from '../../../shared/protocol/activity.ts'
import { profileRoutes } from '../../../shared/protocol/profiles.ts'
import type { Route } from '../../../shared/protocol/route.ts'
import { securingRoutes } from '../../../shared/protocol/securing.ts'
import { sessionRoutes } from '../../../shared/protocol/sessions.ts'
import { openOrm } from '../../db/orm.ts'
import type { Call, Peer } from '../../http/handler.ts'
import { freshDatabase } from '../../testing/database.ts'
import { type AccountsDeps, createAccounts } from '../accounts.ts'
import type { Letter } from '../letter.ts'
import type { Ties } from '../standing.ts'

const routes = { ...accountRoutes, ...sessionRoutes, ...securingRoutes, ...activityRoutes, ...profileRoutes }
type Name = keyof typeof routes
type Said = { readonly body?: unknown; readonly query?: unknown; readonly params?: unknown }

export const PASSWORD = 'lentil-rain-orbit-7'
/** As little work as argon2 allows. */
const CHEAP = { memoryCost: 8, timeCost: 1, parallelism: 1 }

export const laptop: Peer = { address: '203.0.113.7', agent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0' }
export const phone: Peer = { address: '198.51.100.9', agent: 'Mozilla/5.0 (Linux; Android 16) Chrome/140.0 Mobile' }

/** Nobody is anything to anybody. */
export const STRANGERS: Ties = {
  among: async () => ({ accepted: [], blocked: [] }),
  blockedWith: async () => [],
  counts: async () => ({ contacts: 0, posts: 0 }),
}

/** The accounts of one node with a database of its own, and everything around it as seen from a test. */
export const openHouse = async (given: Partial<AccountsDeps> = {}) => {
  const database = await freshDatabase()
  const clock = { at: Date.UTC(2026, 10, 21, 9) }
  const letters: Letter[] = []
  const revoked: { sessions: readonly SessionId[]; account: AccountId }[] = []
  const errors: unknown[] = []
  let drawn = 0

  const node = async (more: Partial<AccountsDeps> = {}) => {
    const orm = await openOrm({ url: database.url, pool: 8 })
    const accounts = createAccounts({
      orm,
      now: () => clock.at,
      // different every time, the same in every run
      random: (size) => createHash('sha512').update(`draw ${drawn++}`).digest().subarray(0, size),
      send: async (letter) => void letters.push(letter),
      publicUrl: 'https://chat.example.org',
      onRevoked: (sessions, account) => void revoked.push({ sessions, account }),
      onOpened: async () => undefined,
      onError: (error) => errors.push(error),
      networkOf: (address) => address,
      ties: STRANGERS,
      pictures: { keepPicture: async () => undefined, letGo: async () => undefined },
      onChanged: () => undefined,
      password: { cost: CHEAP },
      ...given,
      ...more,
    })
    return { ...accounts, orm }
  }
  const here = await node()

  /** Asks a route as HTTP does: input through its schemas, output through its own. */
  const ask = async <N extends Name>(
    name: N,
    said: Said = {},
    { actor = null, peer = laptop, on = here }: Asking = {},
  ) => {
    const route: Route = routes[name]
    const read = (part: keyof Said) => route[part] && { [part]: parse(route[part], said[part] ?? {}) }
    const session: { secret?: string | null; expires?: Date | undefined } = {}
    const call: Call = {
      actor,
      peer,
      requestId: 'test',
      signal: new AbortController().signal,
      header: () => null,
      setHeader: () => undefined,
      body: () => null,
      setSession: (secret, expires) => Object.assign(session, { secret, expires }),
    }
    const handler = on.handlers[name] as (input: object, call: Call) => Promise<unknown>
    const output = await handler({ ...read('body'), ...read('query'), ...read('params') }, call)
    return { value: parse(route.output, output) as Output<N>, session }
  }

  /** Somebody who has signed up, on a laptop. */
  const join = async (username: string, more: object = {}, peer = laptop) => {
    const body = { username, name: username, password: PASSWORD, ...more }
    const { value: me, session } = await ask('signUp', { body }, { peer })
    const actor = (await here.authenticate({ cookie: session.secret }))!
    return { me, actor, secret: session.secret! }
  }

  /** Somebody with an address that is proved. */
  const joinProved = async (username: string, more: object = {}) => {
    const joined = await join(username, { email: `${username}@example.org`, ...more })
    await here.settled()
    await ask('verify', { body: { token: tokenIn(letters.at(-1)) } })
    letters.length = 0
    return joined
  }

  const signIn = (identifier: string, peer = laptop, password = PASSWORD) =>
    ask('signIn', { body: { identifier, password } }, { peer })

  return {
    ...here,
    database,
    clock,
    letters,
    revoked,
    node,
    ask,
    join,
    joinProved,
    signIn,
    later: (ms: number) => {
      clock.at += ms
    },
    close: async (...others: { orm: typeof here.orm }[]) => {
      await here.settled()
      for (const { orm } of [here, ...others]) await orm.close(true)
      await database.drop()
      if (errors.length > 0) throw new AggregateError(errors, 'what nobody waited for went wrong')
    },
  }
}
export type House = Awaited<ReturnType<typeof openHouse>>

interface Asking {
  readonly actor?: Actor | null
  readonly peer?: Peer
  readonly on?: Pick<ReturnType<typeof createAccounts>, 'handlers'>
}
type Output<N extends Name> = (typeof routes)[N]['output'] extends { readonly '~types'?: infer T }
  ? NonNullable<T> extends { output: infer O }
    ? O
    : never
  : never

/** The secret in the link of a letter. */
export const tokenIn = (letter: Letter | undefined): string => /#token=(.+)$/.exec(letter?.link ?? '')![1]!

/** What a refusal says, or what came instead of one. */
export const refusalOf = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    (value) => ({ notRefused: value }),
    (error) =>
      error && typeof error === 'object' && 'toJSON' in error ? (error as { toJSON(): unknown }).toJSON() : error,
  )
