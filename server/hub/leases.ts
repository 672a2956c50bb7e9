import type { Logger } from 'pino'
import type { Role } from '../../shared/kernel/actor.ts'
import type { SessionId } from '../../shared/kernel/ids.ts'
import { SECOND } from '../../shared/kernel/time.ts'
import { SessionRow } from '../accounts/index.ts'
import type { Orm } from '../db/orm.ts'
import type { Clock } from './clock.ts'
import type { Io } from './fanout.ts'
import type { Looking } from './looking.ts'
import type { Redis } from './redis.ts'
import type { Rights } from './rights.ts'
import { endSessions, renew } from './sockets.ts'

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

/** Of the connections on this node: which sessions have ended elsewhere, and whose role is another by now. */
const changedHere = async ({ io, orm, clock }: LeasesDeps) => {
  const sockets = [...io.sockets.sockets.values()]
  const here = [...new Set(sockets.flatMap(({ data }) => data.actor.session ?? []))]
  if (here.length === 0) return { ended: [], moved: [] }
  const live = await orm.em
    .fork()
    .find(
      SessionRow,
      { id: { $in: here }, revokedAt: null, expiresAt: { $gt: new Date(clock.now()) }, account: { suspendedAt: null } },
      { populate: ['account'], strategy: 'joined', fields: ['id', 'account.role'] },
    )
  const roles = new Map(live.map(({ id, account }): [SessionId, Role] => [id, account.getEntity().role]))
  const moved = sockets.filter(({ data: { actor } }) => {
    const role = actor.session && roles.get(actor.session)
    return role && role !== actor.role
  })
  return { ended: here.filter((id) => !roles.has(id)), moved }
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
      const { ended, moved } = await changedHere(deps)
      endSessions(io.local, ended, 'ended')
      for (const { data } of moved) renew(io, data.actor.account)
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
