import type { Logger } from 'pino'
import type { SessionId } from '../../shared/kernel/ids.ts'
import { SECOND } from '../../shared/kernel/time.ts'
import { SessionRow } from '../accounts/index.ts'
import type { Orm } from '../db/orm.ts'
import type { Clock } from './clock.ts'
import type { Io } from './fanout.ts'
import type { Looking } from './looking.ts'
import type { Redis } from './redis.ts'
import type { Rights } from './rights.ts'
import { endSessions } from './sockets.ts'

export interface LeasesDeps {
  readonly io: Io
  readonly orm: Orm
  readonly rights: Rights
  readonly looking: Looking
  readonly redis: Redis | null
  readonly clock: Clock
  readonly log: Logger
  /** RIGHTS_TTL_S */
  readonly seconds: number
}

/** Sessions of connections on this node that have ended elsewhere, or whose account was suspended. */
const endedHere = async ({ io, orm, clock }: LeasesDeps): Promise<SessionId[]> => {
  const here = [...new Set([...io.sockets.sockets.values()].flatMap(({ data }) => data.actor.session ?? []))]
  if (here.length === 0) return []
  const live = await orm.em
    .fork()
    .find(
      SessionRow,
      { id: { $in: here }, revokedAt: null, expiresAt: { $gt: new Date(clock.now()) }, account: { suspendedAt: null } },
      { fields: ['id'] },
    )
  const alive = new Set(live.map(({ id }) => id))
  return here.filter((id) => !alive.has(id))
}

/**
 * Nothing that was once allowed stays allowed by itself (HUB1): every few seconds, and at once when Redis came back,
 * this node asks Postgres again about everybody connected to it, and has them compare heads where they may have missed
 * something.
 *
 * @returns stops it
 */
export const keepLeases = (deps: LeasesDeps): (() => void) => {
  const { io, rights, looking, redis, clock, log, seconds } = deps
  let asking = false
  const ask = async () => {
    if (asking) return
    asking = true
    try {
      endSessions(io.local, await endedHere(deps), 'ended')
      await rights.reread()
      await looking.reread()
    } catch (error) {
      log.warn({ err: error }, 'rights could not be read again')
    } finally {
      asking = false
    }
  }
  redis?.onBack(() => {
    void ask()
    io.local.emit('compare', {})
  })
  return clock.every(seconds * SECOND, () => void ask())
}
