import type { Actor } from '../../shared/kernel/actor.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import type { Route } from '../../shared/protocol/route.ts'
import type { Counted, Limits } from './limits.ts'
import { comesFromUs, type Origins } from './origins.ts'
import { networkOf } from './peer.ts'
import { readSessionCookie } from './session-cookie.ts'
import type { Visit } from './visit.ts'

/** What a request shows for itself: the secret of a browser's session, or an access token. Never both. */
export interface Credentials {
  readonly cookie: string | null
  readonly bearer: string | null
}

export interface Admission {
  /** Who is it? Null where the credentials are nobody's (any more). */
  readonly authenticate: (credentials: Credentials) => Promise<Actor | null>
  readonly origins: Origins
  readonly limits: Limits
}

const BEARER = /^Bearer +([\w.~+/-]+=*)$/i

const credentialsOf = (request: Request, secure: boolean): Credentials => {
  const authorization = request.headers.get('authorization')
  if (authorization !== null && /^bearer\b/i.test(authorization)) {
    const token = BEARER.exec(authorization)?.[1]
    if (token === undefined) throw new Refusal('auth.ended')
    return { cookie: null, bearer: token }
  }
  return { cookie: readSessionCookie(request.headers.get('cookie'), secure), bearer: null }
}

/**
 * Whether a request may go on to its handler: it comes from one of our pages or from no page at all, somebody known
 * sent it where the route asks for that, and not too many came before it.
 *
 * @returns who it is; null only where the route is for anyone
 * @throws Refusal  `auth.origin`, `auth.required`, `auth.ended`, `rate.limited`
 */
export const admit = async (
  route: Route,
  request: Request,
  visit: Visit,
  admission: Admission,
): Promise<Actor | null> => {
  const { origins, limits } = admission
  const network = networkOf(visit.caller.address)
  try {
    const credentials = credentialsOf(request, visit.secure)
    if (credentials.bearer === null && !comesFromUs(request, credentials.cookie !== null, visit.secure, origins))
      throw new Refusal('auth.origin')
    const actor = await identify(credentials, route, admission)
    visit.account = actor?.account ?? null
    if (actor === null && route.access === 'account') throw new Refusal('auth.required')
    const usual = actor ? 'account' : 'anonymous'
    await take(limits, route.limit === 'file' ? 'file' : usual, actor?.account ?? network, visit)
    if (route.limit === 'sign-in') await take(limits, 'sign-in', network, visit)
    if (route.limit === 'mail' || route.limit === 'upload')
      await take(limits, route.limit, actor?.account ?? network, visit)
    return asGuest(actor, route)
  } catch (thrown) {
    // A guess costs the same as a visit, or secrets could be tried for nothing.
    if (isGuess(thrown)) await take(limits, 'anonymous', network, visit)
    throw thrown
  }
}

/** Whoever came by a link to a ticket is somebody where a route says so, and nobody elsewhere (GUE2). */
const asGuest = (actor: Actor | null, route: Route): Actor | null => {
  if (actor?.role !== 'guest' || route.guests) return actor
  if (route.access === 'account') throw new Refusal('auth.forbidden')
  return null
}

const isGuess = (thrown: unknown): boolean =>
  thrown instanceof Refusal && ['auth.ended', 'auth.required', 'auth.origin'].includes(thrown.code)

const identify = async (shown: Credentials, route: Route, { authenticate }: Admission): Promise<Actor | null> => {
  if (shown.cookie === null && shown.bearer === null) return null
  const actor = await authenticate(shown)
  if (actor === null && !mayBeStale(shown, route)) throw new Refusal('auth.ended')
  return actor
}

/** A browser keeps sending the cookie of an ended session, and whoever gets new tokens has old ones. */
const mayBeStale = ({ bearer }: Credentials, { access, limit }: Route): boolean =>
  access === 'anyone' && (bearer === null || limit === 'sign-in')

const take = async (limits: Limits, counted: Counted, whose: string, visit: Visit): Promise<void> => {
  const allowance = await limits.take(counted, whose)
  if (visit.allowance === null || allowance.remaining < visit.allowance.remaining) visit.allowance = allowance
  if (!allowance.allowed) throw new Refusal('rate.limited', { retryAfter: allowance.reset })
}
