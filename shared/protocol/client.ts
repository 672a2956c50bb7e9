import * as v from 'valibot'
import { Refusal, type RefusalCode, refusalCodes } from '../kernel/refusal.ts'
import type { Route, RouteInput, RouteOutput } from './route.ts'

/** As much of `fetch` as is needed here: the browser's, Node's, or a test's own. */
export type Fetch<Signal> = (address: string, init: FetchInit<Signal>) => Promise<Fetched>

interface FetchInit<Signal> {
  readonly method: string
  readonly headers: Record<string, string>
  readonly body?: string
  readonly signal?: Signal
}

interface Fetched {
  readonly ok: boolean
  readonly status: number
  text(): Promise<string>
}

export interface ClientOptions<Routes extends Table, Signal> {
  readonly routes: Routes
  /** where the API is: `https://chat.example.org/api/v1`, or `/api/v1` for our own pages */
  readonly base: string
  readonly fetch: Fetch<Signal>
  /** an access token, asked for before each call; without one the browser's session speaks for itself */
  readonly bearer?: () => string | null
}

type Table = Readonly<Record<string, Route>>

/** What goes with one call: a signal ends it before its time. */
interface CallOptions<Signal> {
  readonly signal?: Signal
}

/** What there is nothing to say about may be left out. */
type Ask<R extends Route, Signal> =
  Record<never, never> extends RouteInput<R>
    ? (input?: RouteInput<R>, options?: CallOptions<Signal>) => Promise<RouteOutput<R>>
    : (input: RouteInput<R>, options?: CallOptions<Signal>) => Promise<RouteOutput<R>>

/** A function for each route, by its name. */
export type Client<Routes extends Table, Signal = never> = {
  readonly [Name in keyof Routes]: Ask<Routes[Name], Signal>
}

interface Said {
  readonly params?: Readonly<Record<string, unknown>>
  readonly query?: Readonly<Record<string, unknown>>
  readonly body?: unknown
}

/**
 * A client made of the table of routes: what the server takes and gives is what these functions take and give.
 *
 * Every no is thrown as the `Refusal` that it is; a code that this client does not know is `internal`, and a server that
 * cannot be reached is `busy`: both may be tried again. A call that its signal ended throws what `fetch` throws then.
 *
 * @example
 * const client = createClient({ base: '/api/v1', fetch, routes })
 * const { account } = await client.signIn({ body: { name: 'rina', password } })
 */
export const createClient = <Routes extends Table, Signal = never>(
  options: ClientOptions<Routes, Signal>,
): Client<Routes, Signal> => {
  const functions = Object.entries(options.routes).map(([name, route]) => [
    name,
    (said: Said = {}, { signal }: CallOptions<Signal> = {}) => ask(options, route, said, signal),
  ])
  return Object.fromEntries(functions)
}

const ask = async <Signal>(
  { base, fetch, bearer }: ClientOptions<Table, Signal>,
  route: Route,
  said: Said,
  signal: Signal | undefined,
): Promise<unknown> => {
  const token = bearer?.() ?? null
  const init: FetchInit<Signal> = {
    method: route.method,
    headers: {
      accept: 'application/json',
      ...(token !== null && { authorization: `Bearer ${token}` }),
      ...(said.body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(said.body !== undefined && { body: JSON.stringify(said.body) }),
    ...(signal !== undefined && { signal }),
  }
  const { ok, status, text } = await send(fetch, base + addressOf(route, said), init)
  if (!ok) throw refusalIn(text, status)
  return read(route, text)
}

const segment = (name: string, value: unknown): string => {
  const said = String(value ?? '')
  // No encoding keeps these from being taken for directions.
  if (['', '.', '..'].includes(said))
    throw new Refusal('input.invalid', { issues: [{ path: name, message: 'expected an id' }] })
  return encodeURIComponent(said)
}

/** A path parameter stands for one segment: whatever it says, it does not leave that. */
const addressOf = ({ path }: Route, { params = {}, query = {} }: Said): string => {
  const filled = path.replaceAll(/:(\w+)/g, (_, name: string) => segment(name, params[name]))
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    [value].flat().flatMap((one) => (one === undefined || one === null ? [] : [pair(name, one)])),
  )
  return pairs.length > 0 ? `${filled}?${pairs.join('&')}` : filled
}

const pair = (name: string, value: unknown): string =>
  `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`

const send = async <Signal>(fetch: Fetch<Signal>, address: string, init: FetchInit<Signal>) => {
  try {
    const fetched = await fetch(address, init)
    return { ok: fetched.ok, status: fetched.status, text: await fetched.text() }
  } catch (thrown) {
    if (isEnded(init.signal)) throw thrown
    throw new Refusal('busy')
  }
}

const isEnded = (signal: unknown): boolean =>
  typeof signal === 'object' && signal !== null && 'aborted' in signal && signal.aborted === true

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const Refused = v.object({
  code: v.string(),
  details: v.optional(v.record(v.string(), v.unknown()), {}),
})

const isKnown = (code: string): code is RefusalCode => (refusalCodes as readonly string[]).includes(code)

/** What stands before the server says no in words of its own: those of its proxies that mean "later" do so here. */
const LATER = new Set([429, 502, 503, 504])

const refusalIn = (text: string, status: number): Refusal => {
  const refused = v.safeParse(Refused, parse(text))
  if (!refused.success) return new Refusal(LATER.has(status) ? 'busy' : 'internal')
  const { code, details } = refused.output
  return isKnown(code) ? new Refusal(code, details) : new Refusal('internal', { code })
}

const read = ({ output }: Route, text: string): unknown => {
  const parsed = v.safeParse(output, text === '' ? undefined : parse(text))
  if (!parsed.success) throw new Refusal('internal')
  return parsed.output
}
