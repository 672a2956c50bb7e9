import { LRUCache } from 'lru-cache'
import type { AccountId } from '../../shared/kernel/ids.ts'
import { createBatch } from './presence.batch.ts'
import { type Availability, GRACE, type Presence, type PresenceOptions, type Standing } from './presence.ts'

/** What was said by so many people who have left is remembered. */
const REMEMBERED = 100_000

interface Person {
  readonly connections: Set<string>
  leave: () => void
}

/** For one node: the connections are its own, and last as long as it does. */
export const createMemoryPresence = ({ clock, grace = GRACE }: PresenceOptions) => {
  const here = new Map<AccountId, Person>()
  const said = new LRUCache<AccountId, Availability>({ max: REMEMBERED })
  const seen = new LRUCache<AccountId, number>({ max: REMEMBERED })
  const batch = createBatch(clock)

  const standing = (account: AccountId): Standing => {
    const status = said.get(account) ?? 'online'
    if (status === 'invisible') return { status: 'offline', seenAt: null }
    return here.has(account) ? { status, seenAt: null } : { status: 'offline', seenAt: seen.get(account) ?? null }
  }
  const tell = (account: AccountId) => batch.add([{ account, ...standing(account) }])

  const arrive = (account: AccountId): Person => {
    const person = { connections: new Set<string>(), leave: () => undefined }
    here.set(account, person)
    return person
  }

  const presence: Presence = {
    async connected(account, connection) {
      const known = here.get(account)
      const person = known ?? arrive(account)
      person.leave()
      person.connections.add(connection)
      const back = said.get(account) === 'away' && said.delete(account)
      if (!known || back) tell(account)
    },
    async disconnected(account, connection) {
      const person = here.get(account)
      if (!person?.connections.delete(connection)) return
      seen.set(account, clock.now())
      if (person.connections.size > 0) return
      person.leave = clock.after(grace, () => {
        here.delete(account)
        tell(account)
      })
    },
    async set(account, status) {
      if ((said.get(account) ?? 'online') === status) return
      if (status === 'online') said.delete(account)
      else said.set(account, status)
      if (here.has(account)) tell(account)
    },
    async read(accounts) {
      return new Map(accounts.map((account) => [account, standing(account)]))
    },
    onChange: batch.onFull,
    renew: async () => undefined,
    close: batch.close,
  }
  /** What somebody said of themselves, which is not always what others see. */
  return { ...presence, said: (account: AccountId): Availability => said.get(account) ?? 'online' }
}
