import type { AccountId } from '../../shared/kernel/ids.ts'
import { MINUTE } from '../../shared/kernel/time.ts'
import { createStaff } from '../staff/index.ts'
import type { OpenedAccounts } from './accounts.ts'
import type { Ground } from './ground.ts'

/** On this channel a node says whose role, scope or suspension is another. */
const STANDING = 'staff:standing'

interface Hears {
  /** somebody's card is another, wherever it is on a screen */
  changed(account: AccountId): void
  /** this node goes on by nothing that was */
  renew(account: AccountId): void
}

/** Those who look after people, and the staff. What they change counts on all nodes at once. */
export const openStaff = (ground: Ground, accounts: OpenedAccounts, hears: Hears) => {
  const { orm, pool, clock, scopes, redis, undo, log } = ground
  const renew = (account: AccountId) => {
    scopes.drop(account)
    accounts.authenticate.forget(account)
    hears.renew(account)
  }
  redis?.subscribe(STANDING, (account) => renew(account as AccountId))
  const staff = createStaff({
    orm,
    pool,
    scopes,
    now: clock.now,
    transact: accounts.transact,
    onStanding(account) {
      hears.changed(account)
      renew(account)
      redis?.publish(STANDING, account)
    },
  })
  const release = () =>
    void staff.release().catch((err) => log.warn({ err }, 'Nobody could be let in again whose time is over'))
  undo.push(clock.every(MINUTE, release))
  return staff.handlers
}
export type OpenedStaff = ReturnType<typeof openStaff>
