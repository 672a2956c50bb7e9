import { LRUCache } from 'lru-cache'
import type { Actor } from '../../shared/kernel/actor.ts'
import type { AccountId, SessionId } from '../../shared/kernel/ids.ts'
import { MINUTE, SECOND } from '../../shared/kernel/time.ts'
import type { Em, Orm } from '../db/orm.ts'
import { throwBusy } from '../db/outage.ts'
import { digestOf, isSecret } from './secret.ts'
import { SessionRow } from './session.row.ts'
import { BROWSER_IDLE, BROWSER_LIFE } from './sessions.ts'

/** An actor who has shown a session, and when that ends by itself, in ms since 1970. */
export interface SignedIn extends Actor {
  readonly session: SessionId
  readonly sessionExpires: number
}

/** What somebody showed: a browser its cookie, another client its access token. Never both count for the same. */
export interface Shown {
  readonly cookie?: string | null | undefined
  readonly bearer?: string | null | undefined
}

interface Held {
  readonly signedIn: SignedIn
  readonly until: number
}

/** A role that was changed or a session that was ended elsewhere counts here after so long, whatever news was lost. */
const HELD_FOR = 15 * SECOND
const TOUCHED_EVERY = MINUTE

/** A browser that comes back stays signed in; a pair of tokens lives as long as it was made for. */
const lengthened = ({ kind, createdAt }: Pick<SessionRow, 'kind' | 'createdAt'>, at: number) =>
  kind === 'browser' ? { expiresAt: new Date(Math.min(at + BROWSER_IDLE, createdAt.getTime() + BROWSER_LIFE)) } : {}

const touch = async (
  em: Em,
  row: Pick<SessionRow, 'id' | 'kind' | 'createdAt' | 'seenAt' | 'expiresAt'>,
  at: number,
) => {
  if (at - row.seenAt.getTime() < TOUCHED_EVERY) return row.expiresAt
  const change = { seenAt: new Date(at), ...lengthened(row, at) }
  await em.nativeUpdate(SessionRow, { id: row.id, revokedAt: null }, change)
  return change.expiresAt ?? row.expiresAt
}

/**
 * Tells who acts, for HTTP and for sockets: one indexed query, its answer held for at most 15 s.
 *
 * @returns  null for whoever shows nothing, or something that does not count (any more)
 */
export const createAuthenticate = ({ orm, now }: { readonly orm: Orm; readonly now: () => number }) => {
  const keys = new Map<SessionId, string>()
  const held = new LRUCache<string, Held>({
    max: 50_000,
    dispose: ({ signedIn }, key) => {
      if (keys.get(signedIn.session) === key) keys.delete(signedIn.session)
    },
  })
  /** counts what was dropped: an answer that was on its way meanwhile is not held */
  let drops = 0

  const hold = (key: string, signedIn: SignedIn, since: number) => {
    if (since !== drops) return
    const former = keys.get(signedIn.session)
    if (former && former !== key) held.delete(former)
    held.set(key, { signedIn, until: now() + HELD_FOR })
    keys.set(signedIn.session, key)
  }

  const look = async (secret: string, kind: SessionRow['kind']): Promise<SignedIn | null> => {
    const em = orm.em.fork()
    const at = now()
    const row = await em.findOne(
      SessionRow,
      { secret: digestOf(secret), kind, revokedAt: null, expiresAt: { $gt: new Date(at) } },
      {
        populate: ['account'],
        strategy: 'joined',
        fields: ['kind', 'createdAt', 'seenAt', 'expiresAt', 'account.role', 'account.suspendedAt'],
      },
    )
    const account = row?.account.getEntity()
    if (!row || !account || account.suspendedAt) return null
    const expiresAt = await touch(em, row, at)
    return { account: account.id, role: account.role, session: row.id, sessionExpires: expiresAt.getTime() }
  }

  const authenticate = async ({ cookie, bearer }: Shown): Promise<SignedIn | null> => {
    const secret = bearer ?? cookie
    if (!secret || !isSecret(secret)) return null
    const kind = bearer ? 'token' : 'browser'
    const key = `${kind} ${Buffer.from(digestOf(secret)).toString('base64')}`
    const known = held.get(key)
    if (known && known.until > now() && known.signedIn.sessionExpires > now()) return known.signedIn
    const since = drops
    const signedIn = await look(secret, kind).catch(throwBusy)
    if (signedIn) hold(key, signedIn, since)
    else held.delete(key)
    return signedIn
  }

  /** These are over: nothing of them is held any longer. */
  const drop = (sessions: readonly SessionId[]): void => {
    drops += 1
    for (const session of sessions) {
      const key = keys.get(session)
      if (key) held.delete(key)
    }
  }

  /** Somebody may do something else from now on: what is held of them is asked for again. */
  const forget = (account: AccountId): void => {
    drops += 1
    for (const [key, { signedIn }] of held.entries()) if (signedIn.account === account) held.delete(key)
  }

  return Object.assign(authenticate, { drop, forget })
}
export type Authenticate = ReturnType<typeof createAuthenticate>
