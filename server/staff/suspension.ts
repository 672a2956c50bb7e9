import type { AccountId, SessionId } from '../../shared/kernel/ids.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { AccountRow, type Aftermath, endSessions } from '../accounts/index.ts'
import type { Em } from '../db/orm.ts'
import { record } from './audit.ts'
import { type ChangeDeps, entryOf, UNSAID } from './changes.ts'
import { handBack } from './hand-back.ts'
import { StaffRow } from './staff.row.ts'
import { type Hand, holdFast } from './standing.ts'

interface Suspended {
  readonly reason: string
  /** in ms since 1970; null: until somebody lets them in again */
  readonly until: number | null
}

interface Held {
  readonly reason: string | null
  readonly until: number | null
}

const HELD = `select suspended_reason as reason, (extract(epoch from suspended_until) * 1000)::float8 as until
  from account where id = ? and suspended_at is not null`
const DUE = `select id, username, name from account where suspended_until <= ? order by id limit 100 for update skip locked`

/** Shuts people out, ends where they are signed in, and lets them in again. */
export const createSuspension = ({ transact, now, onStanding }: ChangeDeps) => {
  const heldOf = async (em: Em, account: AccountId): Promise<Held | null> => {
    const [row] = await em.execute<Held[]>(HELD, [account])
    return row ?? null
  }

  const letIn = async (em: Em, account: AccountId, { note }: Aftermath) => {
    const free = { suspendedAt: null, suspendedUntil: null, suspendedReason: null, changedAt: new Date(now()) }
    await em.nativeUpdate(AccountRow, { id: account }, free)
    await note(account, 'account.restored', UNSAID)
  }

  return {
    /** At once, on all nodes and all devices. @throws Refusal `input.invalid` where the time has passed … (`holdFast`) */
    async suspend(hand: Hand, account: AccountId, { reason, until }: Suspended): Promise<void> {
      if (until !== null && until <= now())
        throw new Refusal('input.invalid', { issues: [{ path: 'until', message: 'must be in the future' }] })
      await transact(async (em, aftermath) => {
        const { of } = await holdFast(em, hand.account, account, 'staff.suspend')
        const before = await heldOf(em, account)
        const at = new Date(now())
        const shut = { suspendedUntil: until === null ? null : new Date(until), suspendedReason: reason, changedAt: at }
        await em.nativeUpdate(AccountRow, { id: account }, before ? shut : { ...shut, suspendedAt: at })
        await em.nativeUpdate(StaffRow, { account }, { onDuty: false, positionLat: null, positionLon: null })
        await handBack(em, account)
        await endSessions(em, aftermath, now(), account)
        const after = { reason, until }
        await record(em, entryOf(hand, of, { action: 'account.suspended', before: before && { ...before }, after }))
        await aftermath.note(account, 'account.suspended', UNSAID)
      })
      onStanding(account)
    },

    async restore(hand: Hand, account: AccountId): Promise<void> {
      await transact(async (em, aftermath) => {
        const { of } = await holdFast(em, hand.account, account, 'staff.suspend')
        const before = await heldOf(em, account)
        if (!before) return
        await letIn(em, account, aftermath)
        await record(em, entryOf(hand, of, { action: 'account.restored', before: { ...before }, after: null }))
      })
      onStanding(account)
    },

    /** Lets in again whose time is over; two nodes at once do it once. */
    async release(): Promise<void> {
      const released = await transact(async (em, aftermath) => {
        const due = await em.execute<{ id: AccountId; username: string; name: string }[]>(DUE, [new Date(now())])
        for (const { id, username, name } of due) {
          const before = await heldOf(em, id)
          await letIn(em, id, aftermath)
          const about = { subject: `account:${id}`, called: `@${username} ${name}` }
          await record(em, { actor: null, action: 'account.restored', ...about, before: before && { ...before } })
        }
        return due
      })
      for (const { id } of released) onStanding(id)
    },

    /** @param session  one of them; left out: all */
    async endSessions(hand: Hand, account: AccountId, session?: SessionId): Promise<void> {
      await transact(async (em, aftermath) => {
        const { of } = await holdFast(em, hand.account, account, 'staff.suspend')
        const ended = await endSessions(em, aftermath, now(), account, session ? { id: session } : {})
        if (ended.length === 0) return
        await record(em, entryOf(hand, of, { action: 'sessions.ended', after: { sessions: ended.length } }))
        await aftermath.note(account, 'sessions.ended', UNSAID)
      })
    },
  }
}
export type Suspension = ReturnType<typeof createSuspension>
