import { DAY } from '../../shared/kernel/time.ts'
import type { Orm } from '../db/orm.ts'
import { AttemptRow } from './attempt.row.ts'
import { LinkRow } from './link.row.ts'
import { RefreshSpentRow, SessionRow } from './session.row.ts'
import { REFRESH_LIFE } from './sessions.ts'

/** An ended session is kept for a while: it tells which devices an account knows. */
const KEPT = 90 * DAY

/** Throws away what has run out. Once a day is enough; twice at once does no harm. */
export const createSweep =
  ({ orm, now }: { readonly orm: Orm; readonly now: () => number }) =>
  async (): Promise<void> => {
    const em = orm.em.fork()
    const at = new Date(now())
    const long = new Date(now() - KEPT)
    await em.nativeDelete(AttemptRow, { forgottenAt: { $lt: at } })
    await em.nativeDelete(LinkRow, { $or: [{ expiresAt: { $lt: at } }, { usedAt: { $ne: null } }] })
    // one that is older could not be used any more, stolen or not
    await em.nativeDelete(RefreshSpentRow, { spentAt: { $lt: new Date(now() - REFRESH_LIFE) } })
    await em.nativeDelete(SessionRow, { $or: [{ revokedAt: { $lt: long } }, overSince(long)] })
  }

const overSince = (moment: Date) => ({
  expiresAt: { $lt: moment },
  $or: [{ refreshExpiresAt: null }, { refreshExpiresAt: { $lt: moment } }],
})
