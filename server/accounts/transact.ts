import type { AccountId, SessionId } from '../../shared/kernel/ids.ts'
import type { ActivityName } from '../../shared/protocol/activity.ts'
import type { Em, Orm } from '../db/orm.ts'
import { ActivityRow } from './activity.row.ts'
import type { Errand, Errands } from './errand.ts'

interface Peer {
  readonly address: string
  readonly agent: string
}

/** What follows from a change, said while it is made. */
export interface Aftermath {
  /** the owner can look this up (AC17) */
  note(account: AccountId, what: ActivityName, peer: Peer): Promise<void>
  /** to be told by mail */
  mail(errand: Errand): Promise<void>
  /** these are over: whoever holds connections of theirs closes them */
  ended(account: AccountId, sessions: readonly SessionId[]): void
}

export interface TransactDeps {
  readonly orm: Orm
  readonly now: () => number
  readonly errands: Errands
  readonly onRevoked: (sessions: readonly SessionId[], account: AccountId) => void
}

/** Makes changes of accounts, each in one transaction; what is to be told is told once it is committed. */
export const createTransact =
  ({ orm, now, errands, onRevoked }: TransactDeps) =>
  async <T>(work: (em: Em, aftermath: Aftermath) => Promise<T>): Promise<T> => {
    const told: (() => void)[] = []
    const result = await orm.em.fork().transactional((em) =>
      work(em, {
        async note(account, what, { agent, address }) {
          await em.insert(ActivityRow, { account, what, at: new Date(now()), agent, address })
        },
        async mail(errand) {
          await errands.enqueue(em, errand)
          told.push(() => errands.committed(errand))
        },
        ended(account, sessions) {
          if (sessions.length > 0) told.push(() => onRevoked(sessions, account))
        },
      }),
    )
    for (const tell of told) tell()
    return result
  }
export type Transact = ReturnType<typeof createTransact>
