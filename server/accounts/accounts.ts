import type { AccountId, SessionId } from '../../shared/kernel/ids.ts'
import type { Orm } from '../db/orm.ts'
import { createAttempts, LIMITS, type Limits } from './attempts.ts'
import { createAuthenticate } from './authenticate.ts'
import type { Pictures } from './avatar.ts'
import { createDirectErrands, type Errand, type Errands } from './errand.ts'
import { createGuestHandlers } from './guest-routes.ts'
import { createGuests } from './guests.ts'
import type { Letter } from './letter.ts'
import { createLetters } from './letters.ts'
import { createPasswords, type PasswordOptions } from './password.ts'
import { peopleById } from './people.ts'
import { createProfileHandlers } from './profile-routes.ts'
import { createAccountHandlers } from './routes.ts'
import type { Random } from './secret.ts'
import { createSecuring } from './securing.ts'
import { createSigning } from './signing.ts'
import type { Ties } from './standing.ts'
import { createSweep } from './sweep.ts'
import { createTokens } from './tokens.ts'
import { createTransact } from './transact.ts'

export interface AccountsDeps {
  readonly orm: Orm
  readonly now: () => number
  readonly random: Random
  /** writes and sends a letter (notify/mail) */
  readonly send: (letter: Letter) => Promise<void>
  /** what links in letters begin with */
  readonly publicUrl: string
  /** sessions are over: close what was opened with them, here and on the other nodes */
  readonly onRevoked: (sessions: readonly SessionId[], account: AccountId) => void
  /** an account is new: give it what belongs to it */
  readonly onOpened: (account: AccountId) => Promise<void>
  /** something that nobody waited for went wrong */
  readonly onError: (error: unknown) => void
  readonly networkOf: (address: string) => string
  readonly ties: Ties
  readonly pictures: Pictures
  /** somebody's card is another: whoever shows it looks again */
  readonly onChanged: (account: AccountId) => void
  /** default: done right after the commit */
  readonly errands?: Errands
  readonly limits?: Partial<Limits>
  readonly password?: PasswordOptions
}

/** Everything that the server knows about people and how they prove who they are, put together. */
export const createAccounts = (deps: AccountsDeps) => {
  const { orm, now } = deps
  const limits = { ...LIMITS, ...deps.limits }
  const attempts = createAttempts({ orm, now })
  const passwords = createPasswords(deps.password)
  const authenticate = createAuthenticate({ orm, now })
  const aside = createAside(deps.onError)
  const onRevoked = (sessions: readonly SessionId[], account: AccountId) => {
    authenticate.drop(sessions)
    deps.onRevoked(sessions, account)
  }
  const runErrand: (errand: Errand) => Promise<void> = createLetters({
    ...deps,
    attempts,
    limits,
    onRevoked,
    later: (errand, when) => errands.enqueue(orm.em.fork(), errand, when),
  })
  const errands = deps.errands ?? createDirectErrands(runErrand, aside.run)

  const transact = createTransact({
    orm,
    now,
    errands,
    onRevoked,
  })
  const parts = { ...deps, passwords, attempts, limits, transact, aside: aside.run }
  const signing = createSigning(parts)
  const securing = createSecuring(parts)
  const guests = createGuests(parts)
  const tokens = createTokens({ ...parts, forget: (session) => authenticate.drop([session]) })

  const opened = { ...parts, signing, securing, tokens }

  return {
    handlers: {
      ...createAccountHandlers(opened),
      ...createProfileHandlers(opened),
      ...createGuestHandlers({ orm, guests }),
    },
    /** who acts; `authenticate.drop(sessions)` when another node says that they are over */
    authenticate,
    /** changes accounts, and has everybody told after the commit */
    transact,
    signing,
    /** the cards of these people, as far as they are for this reader (null: a guest) */
    cards: (reader: AccountId | null, ids: readonly AccountId[]) =>
      peopleById(
        orm.em.fork(),
        { actor: reader && { account: reader, role: 'user', session: null }, ties: deps.ties },
        ids,
      ),
    /** does what `errands` wrote down */
    runErrand,
    sweep: createSweep({ orm, now }),
    /** waits for everything that nobody waited for */
    settled: aside.settled,
  }
}
export type Accounts = ReturnType<typeof createAccounts>

/** Work that no answer waits for; a failure of it is told, and it is done before the node goes. */
const createAside = (onError: (error: unknown) => void) => {
  const underWay = new Set<Promise<unknown>>()
  return {
    run(work: Promise<unknown>): void {
      const done = work.catch(onError).finally(() => underWay.delete(done))
      underWay.add(done)
    },
    async settled(): Promise<void> {
      while (underWay.size > 0) await Promise.all(underWay)
    },
  }
}
