import * as v from 'valibot'
import { type AccountId, selfOf } from '../../shared/kernel/ids.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { DAY } from '../../shared/kernel/time.ts'
import { Username } from '../../shared/kernel/username.ts'
import type { Em, Orm } from '../db/orm.ts'
import { judges, type Notice, type Report, saidAt } from '../kinds/index.ts'
import type { Look } from '../log/look.ts'

const namedIn = async (em: Em, person: string): Promise<AccountId | null> => {
  const username = v.safeParse(Username, person.trim().replace(/^@/, ''))
  if (!username.success) return null
  const text = 'select id from account where username = ?'
  return (await em.execute<{ id: AccountId }[]>(text, [username.output]))[0]?.id ?? null
}

/** Whoever blocked somebody is left in peace by them, by this road too. */
const shuts = async (em: Em, account: AccountId, out: AccountId): Promise<boolean> => {
  const text = `select 1 from contact where ? = any(blocked_by) and ((one = ? and other = ?) or (one = ? and other = ?))`
  return (await em.execute(text, [account, account, out, out, account])).length > 0
}

/**
 * Tells somebody that they were reported, where this house wants that: neither by whom nor for what, and once a day
 * however many do it (CO5).
 */
export const createReported =
  ({ orm, look, notify, tells }: ReportedDeps) =>
  async ({ by, at, origin, person, ...desk }: Report): Promise<void> => {
    const em = orm.em.fork()
    if (!tells || !(await judges(em, desk))) return
    const unseen = (error: unknown) => {
      if (error instanceof Refusal) return null
      throw error
    }
    const said = origin && (await saidAt(em, look, by, origin).catch(unseen))
    const to = said?.by ?? (person === null ? null : await namedIn(em, person))
    if (!to || to === by || (await shuts(em, to, by))) return
    // the day stands for all that was reported on it
    await notify({ notices: [{ to, about: selfOf(to), reason: 'reported', from: to, seq: Math.floor(at / DAY) }] })
  }

interface ReportedDeps {
  readonly orm: Orm
  readonly look: Look
  readonly notify: (told: { notices: readonly Notice[] }) => Promise<void>
  /** is it the custom of this house? */
  readonly tells: boolean
}
