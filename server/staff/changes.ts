import type { AccountId } from '../../shared/kernel/ids.ts'
import { type GivenRole, isStaff, lifts } from '../../shared/kernel/rank.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import type { Scope } from '../../shared/kernel/scope.ts'
import type { Aftermath, Transact } from '../accounts/index.ts'
import { AccountRow } from '../accounts/index.ts'
import type { Em } from '../db/orm.ts'
import { type Entry, record } from './audit.ts'
import { handBack } from './hand-back.ts'
import { StaffRow } from './staff.row.ts'
import { demandWithin, type Hand, holdFast, type Standing } from './standing.ts'

export interface ChangeDeps {
  readonly transact: Transact
  readonly now: () => number
  /** somebody may do something else from now on, or somewhere else: nobody goes on by what was, on any node */
  readonly onStanding: (account: AccountId) => void
}

/** The owner may look up that it happened (AC17), not where those sit who did it. */
export const UNSAID = { address: '', agent: '' }

export const entryOf = (
  hand: Hand,
  { id, username, name }: Standing,
  what: Pick<Entry, 'action' | 'before' | 'after'>,
) => ({
  actor: hand.account,
  subject: `account:${id}`,
  called: `@${username} ${name}`,
  address: hand.address,
  ...what,
})

/** A member of the staff works nowhere until somebody says where. */
export const seat = (em: Em, account: AccountId): Promise<unknown> =>
  em.execute(`insert into staff (account, desks, places) values (?, '{}', '{}') on conflict (account) do nothing`, [
    account,
  ])

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** What may be changed of those who work here, or come to. Each is one transaction with its line in the audit log. */
export const createChanges = ({ transact, now, onStanding }: ChangeDeps) => {
  type Held = Awaited<ReturnType<typeof holdFast>>
  const change = (hand: Hand, account: AccountId, work: (em: Em, held: Held, after: Aftermath) => Promise<void>) =>
    transact(async (em, aftermath) => work(em, await holdFast(em, hand.account, account, 'staff.change'), aftermath))

  return {
    /** @throws Refusal `staff.rank` … (`holdFast`) */
    async role(hand: Hand, account: AccountId, role: GivenRole): Promise<void> {
      await change(hand, account, async (em, { by, of }, { note }) => {
        if (!lifts(by.role, role)) throw new Refusal('staff.rank')
        if (of.role === role) return
        await em.nativeUpdate(AccountRow, { id: account }, { role, changedAt: new Date(now()) })
        // whoever comes back to the staff one day does not find an old scope waiting
        if (!isStaff(role)) await em.nativeDelete(StaffRow, { account })
        else await seat(em, account)
        await handBack(em, account)
        const before = { role: of.role, ...(of.scope && !isStaff(role) && { scope: of.scope }) }
        await record(em, entryOf(hand, of, { action: 'role.changed', before, after: { role } }))
        await note(account, 'role.changed', UNSAID)
      })
      onStanding(account)
    },

    /** @throws Refusal `staff.none`, `staff.scope`, `place.unknown` … (`holdFast`) */
    async scope(hand: Hand, account: AccountId, scope: Scope): Promise<void> {
      await change(hand, account, async (em, { by, of }) => {
        if (!of.scope || of.role === 'superadmin') throw new Refusal('staff.none')
        await demandWithin(em, scope, by.scope, true)
        if (same(scope, of.scope)) return
        await seat(em, account)
        const { desks, places } = scope
        await em.nativeUpdate(
          StaffRow,
          { account },
          { desks: desks && [...desks], places: places && [...places], changedAt: new Date(now()) },
        )
        await handBack(em, account)
        await record(em, entryOf(hand, of, { action: 'scope.changed', before: { ...of.scope }, after: { ...scope } }))
      })
      onStanding(account)
    },

    /** @throws Refusal `staff.none` … (`holdFast`) */
    async work(hand: Hand, account: AccountId, said: { tags?: string[] | undefined; capacity?: number | undefined }) {
      await change(hand, account, async (em, { of }) => {
        if (!of.scope) throw new Refusal('staff.none')
        const before = { tags: of.staff?.tags ?? [], capacity: of.staff?.capacity ?? 10 }
        const after = { tags: said.tags ?? before.tags, capacity: said.capacity ?? before.capacity }
        if (same(before, after)) return
        await seat(em, account)
        await em.nativeUpdate(StaffRow, { account }, { ...after, changedAt: new Date(now()) })
        await record(em, entryOf(hand, of, { action: 'work.changed', before, after }))
      })
    },
  }
}
export type Changes = ReturnType<typeof createChanges>
