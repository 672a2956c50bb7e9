import type { SessionId } from '../../shared/kernel/ids.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import type { Tokens } from '../../shared/protocol/sessions.ts'
import type { Orm } from '../db/orm.ts'
import type { Peer } from '../http/handler.ts'
import { digestOf, isSecret, type Random } from './secret.ts'
import { RefreshSpentRow, SessionRow } from './session.row.ts'
import { endSessions, newTokens } from './sessions.ts'
import type { Transact } from './transact.ts'

export interface TokenDeps {
  readonly orm: Orm
  readonly now: () => number
  readonly random: Random
  readonly transact: Transact
  /** the access token of before is over: nothing may be held of it */
  readonly forget: (session: SessionId) => void
}

/** New tokens for a refresh token. Each is good for one use; a second use betrays a theft and ends the session (AC8). */
export const createTokens = ({ orm, now, random, transact, forget }: TokenDeps) => {
  /** Of any number of uses at the same moment, the condition lets one through. */
  const rotate = (refresh: string): Promise<Tokens | null> =>
    transact(async (em) => {
      const at = new Date(now())
      const live = { refresh: digestOf(refresh), revokedAt: null, refreshExpiresAt: { $gt: at } }
      const row = await em.findOne(SessionRow, live, {
        populate: ['account'],
        fields: ['id', 'account.suspendedAt'],
      })
      const account = row?.account.getEntity()
      if (!row || !account || account.suspendedAt) return null
      const { tokens, kept } = newTokens({ now, random }, row.id)
      const changed = await em.nativeUpdate(SessionRow, live, { ...kept, seenAt: at })
      if (changed === 0) return null
      await em.insert(RefreshSpentRow, { secret: digestOf(refresh), session: row.id, spentAt: at })
      return tokens
    })

  const betray = async (refresh: string, peer: Peer): Promise<void> => {
    const spent = await orm.em.fork().findOne(RefreshSpentRow, { secret: digestOf(refresh) })
    if (!spent) return
    await transact(async (em, aftermath) => {
      const session = await em.findOne(SessionRow, { id: spent.session, revokedAt: null }, { fields: ['account'] })
      if (!session) return
      const ids = await endSessions(em, aftermath, now(), session.account.id, { id: spent.session })
      if (ids.length > 0) await aftermath.note(session.account.id, 'token.stolen', peer)
    })
  }

  return {
    async refresh(refresh: string, peer: Peer): Promise<Tokens> {
      const tokens = isSecret(refresh) ? await rotate(refresh) : null
      if (tokens) {
        forget(tokens.session)
        return tokens
      }
      await betray(refresh, peer)
      throw new Refusal('auth.ended')
    },
  }
}
