import type { FilterQuery } from '@mikro-orm/postgresql'
import { deviceOf } from '../../shared/kernel/device.ts'
import { type AccountId, type SessionId, uuidv7 } from '../../shared/kernel/ids.ts'
import { DAY } from '../../shared/kernel/time.ts'
import type { Device, Tokens } from '../../shared/protocol/sessions.ts'
import type { Em } from '../db/orm.ts'
import type { Peer } from '../http/handler.ts'
import { digestOf, newSecret, type Random } from './secret.ts'
import { SessionRow } from './session.row.ts'
import type { Aftermath } from './transact.ts'

/** A browser stays signed in while it comes back within this time … */
export const BROWSER_IDLE = 30 * DAY
/** … and at most so long altogether. */
export const BROWSER_LIFE = 180 * DAY
export const ACCESS_LIFE = DAY
export const REFRESH_LIFE = 7 * DAY
/** For so long an ended session still tells which devices are known. */
const REMEMBERED = 90 * DAY

interface Clockwork {
  readonly now: () => number
  readonly random: Random
}

const fresh = ({ now, random }: Clockwork, account: AccountId, { agent, address }: Peer) => {
  const at = new Date(now())
  const id = uuidv7(now(), random(10)) as SessionId
  return { id, account, agent, address, createdAt: at, seenAt: at, changedAt: at }
}

/**
 * Signs a browser in. The secret is always new and always ours: one that was there before the sign-in is never taken
 * over, so nobody can plant one.
 */
export const startBrowser = async (em: Em, clockwork: Clockwork, account: AccountId, peer: Peer) => {
  const secret = newSecret(clockwork.random)
  const session = fresh(clockwork, account, peer)
  const expiresAt = new Date(clockwork.now() + BROWSER_IDLE)
  await em.insert(SessionRow, { ...session, kind: 'browser', secret: digestOf(secret), expiresAt })
  return { id: session.id, secret, cookieExpires: new Date(clockwork.now() + BROWSER_LIFE) }
}

/** A new pair of tokens, and what is kept of it. */
export const newTokens = ({ now, random }: Clockwork, session: SessionId) => {
  const [access, refresh] = [newSecret(random), newSecret(random)]
  const [accessExpires, refreshExpires] = [now() + ACCESS_LIFE, now() + REFRESH_LIFE]
  const tokens: Tokens = { session, access, accessExpires, refresh, refreshExpires }
  const kept = {
    secret: digestOf(access),
    expiresAt: new Date(accessExpires),
    refresh: digestOf(refresh),
    refreshExpiresAt: new Date(refreshExpires),
  }
  return { tokens, kept }
}

/** Signs another client in. */
export const startTokens = async (em: Em, clockwork: Clockwork, account: AccountId, peer: Peer): Promise<Tokens> => {
  const session = fresh(clockwork, account, peer)
  const { tokens, kept } = newTokens(clockwork, session.id)
  await em.insert(SessionRow, { ...session, kind: 'token', ...kept })
  return tokens
}

const alive = (at: Date): FilterQuery<SessionRow> => ({
  revokedAt: null,
  $or: [{ expiresAt: { $gt: at } }, { refreshExpiresAt: { $gt: at } }],
})

/**
 * Ends the sessions of an account that fit, and has everybody told after the commit.
 */
export const endSessions = async (
  em: Em,
  { ended }: Pick<Aftermath, 'ended'>,
  at: number,
  account: AccountId,
  which: FilterQuery<SessionRow> = {},
): Promise<readonly SessionId[]> => {
  const now = new Date(at)
  const living = await em.find(SessionRow, { $and: [{ account, revokedAt: null }, which] }, { fields: ['id'] })
  const ids = living.map(({ id }) => id)
  if (ids.length > 0) await em.nativeUpdate(SessionRow, { id: { $in: ids } }, { revokedAt: now, changedAt: now })
  ended(account, ids)
  return ids
}

/** Where an account is signed in, latest first. */
export const devicesOf = async (em: Em, at: number, account: AccountId, here: SessionId | null): Promise<Device[]> => {
  const rows = await em.find(
    SessionRow,
    { $and: [{ account }, alive(new Date(at))] },
    { orderBy: { seenAt: 'desc' }, limit: 200 },
  )
  return rows.map(({ id, kind, agent, address, createdAt, seenAt }) => ({
    id,
    kind,
    agent,
    address,
    createdAt: createdAt.getTime(),
    seenAt: seenAt.getTime(),
    here: id === here,
  }))
}

const nameOf = (agent: string): string => {
  const { browser, system } = deviceOf(agent)
  return system ? `${browser}/${system}` : agent
}

/** Has this account been signed in before, but never with a device like this one? */
export const isNewDevice = async (em: Em, at: number, account: AccountId, agent: string): Promise<boolean> => {
  const lately = { account, seenAt: { $gt: new Date(at - REMEMBERED) } }
  const former = await em.find(SessionRow, lately, { fields: ['agent'], orderBy: { seenAt: 'desc' }, limit: 100 })
  return former.length > 0 && former.every((session) => nameOf(session.agent) !== nameOf(agent))
}
