import { UniqueConstraintViolationException } from '@mikro-orm/postgresql'
import type { Language } from '../../shared/kernel/describe.ts'
import { type AccountId, type SessionId, uuidv7 } from '../../shared/kernel/ids.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { isReserved } from '../../shared/kernel/username.ts'
import type { Tokens } from '../../shared/protocol/sessions.ts'
import type { Em, Orm } from '../db/orm.ts'
import type { Peer } from '../http/handler.ts'
import { AccountRow } from './account.row.ts'
import type { Attempts, Limits, Try } from './attempts.ts'
import { LinkRow } from './link.row.ts'
import { demandStrength, type Passwords } from './password.ts'
import type { Random } from './secret.ts'
import { SessionRow } from './session.row.ts'
import { endSessions, isNewDevice, startBrowser, startTokens } from './sessions.ts'
import type { Aftermath, Transact } from './transact.ts'

export interface SigningDeps {
  readonly orm: Orm
  readonly now: () => number
  readonly random: Random
  readonly passwords: Passwords
  readonly attempts: Attempts
  readonly limits: Limits
  readonly transact: Transact
  /** what a limit is counted by: an IPv6 customer has a whole network of addresses */
  readonly networkOf: (address: string) => string
  /** work that the answer does not wait for, so that it takes no time that could be measured */
  readonly aside: (work: Promise<unknown>) => void
  /** the platform gives the new account what belongs to it: its `self` conversation */
  readonly onOpened: (account: AccountId) => Promise<void>
}

export interface SignUp {
  readonly username: string
  readonly name: string
  readonly password: string
  readonly email?: string | undefined
  readonly language: Language
}
export interface SignIn {
  readonly identifier: string
  readonly password: string
}
/** What a browser is handed after signing in or up. */
export interface Entered {
  readonly account: AccountId
  readonly secret: string
  readonly cookieExpires: Date
}

type Known = Pick<AccountRow, 'id' | 'password' | 'suspendedAt' | 'suspendedUntil' | 'suspendedReason'>

/** What guesses at an account's password are counted by. */
export const guessedAt = (account: string, home: string | null = null): string =>
  `account ${account}${home ? ` from ${home}` : ''}`

/** Only whoever knows the password learns why, and until when in ms since 1970 (null: until somebody lets them in). */
const suspended = ({ suspendedUntil, suspendedReason }: Known) =>
  new Refusal('auth.suspended', { until: suspendedUntil?.getTime() ?? null, reason: suspendedReason ?? null })

/** Stands for whoever is not there, so that the same questions are asked and take as long. */
const NOBODY = '00000000-0000-0000-0000-000000000000' as AccountId

export const createSigning = (deps: SigningDeps) => {
  const { orm, now, random, passwords, attempts, limits, transact, networkOf } = deps
  const clockwork = { now, random }

  const accountBy = (em: Em, identifier: string): Promise<Known | null> =>
    em.findOne(AccountRow, identifier.includes('@') ? { email: identifier } : { username: identifier }, {
      populate: ['password'],
      fields: ['id', 'password', 'suspendedAt', 'suspendedUntil', 'suspendedReason'],
    })

  /**
   * An account is counted by itself, whoever tries it, and by its own networks apart: with any number of wrong guesses
   * from elsewhere nobody locks the owner out.
   */
  const triesFor = async (em: Em, identifier: string, account: AccountId | null, { address }: Peer): Promise<Try[]> => {
    const network = networkOf(address)
    const former = await em.find(
      SessionRow,
      { account: account ?? NOBODY },
      { fields: ['address'], orderBy: { seenAt: 'desc' }, limit: 50 },
    )
    const home = former.some((session) => networkOf(session.address) === network)
    return [
      { on: guessedAt(account ?? identifier, home ? network : null), rule: limits.account },
      { on: `address ${network}`, rule: limits.address },
    ]
  }

  /** The right password of an account that may be used, or a refusal: the same for a wrong one and for nobody (AC14). */
  const prove = async ({ identifier, password }: SignIn, peer: Peer): Promise<Known> => {
    const em = orm.em.fork()
    const known = await accountBy(em, identifier)
    const tries = await triesFor(em, identifier, known?.id ?? null, peer)
    await attempts.take(tries)
    const fits = await passwords.verify(known?.password, password)
    if (!known || !fits) {
      if (known) deps.aside(transact((_, { note }) => note(known.id, 'session.refused', peer)))
      throw new Refusal('auth.failed')
    }
    await attempts.forgive(tries[0]!.on)
    await attempts.giveBack(tries[1]!)
    if (known.suspendedAt) throw suspended(known)
    if (passwords.isStale(known.password!)) deps.aside(renew(known, password))
    return known
  }

  /** Kept at today's cost from now on. */
  const renew = async ({ id, password: kept }: Known, said: string) => {
    const password = await passwords.hash(said)
    await orm.em.fork().nativeUpdate(AccountRow, { id, password: kept }, { password })
  }

  const tellNewDevice = async (em: Em, { mail }: Aftermath, account: AccountId, peer: Peer) => {
    if (!(await isNewDevice(em, now(), account, peer.agent))) return
    await mail({ errand: 'newDevice', account, scene: { at: now(), ...peer } })
  }

  /** The password as it is kept. @throws Refusal `username.refused`, `username.taken`, `password.weak` */
  const chosen = async (username: string, name: string, said: string, email: string | undefined): Promise<string> => {
    if (isReserved(username)) throw new Refusal('username.refused')
    demandStrength(said, [username, name, email])
    if (await orm.em.fork().count(AccountRow, { username })) throw new Refusal('username.taken')
    return passwords.hash(said)
  }

  const taken = (error: unknown): never => {
    throw error instanceof UniqueConstraintViolationException ? new Refusal('username.taken') : error
  }

  /** The account stands, whatever becomes of this: what is missing is made up for at the first visit. */
  const settle = async (account: AccountId) => {
    const opening = deps.onOpened(account)
    deps.aside(opening)
    await opening.catch(() => undefined)
  }

  return {
    /**
     * Opens an account and signs its browser in. An address that is somebody's already makes no difference to the
     * answer: it only waits for a proof that never comes, and its owner is told (`letters.ts`).
     *
     * @throws Refusal `username.refused`, `username.taken`, `password.weak`
     */
    async up({ username, name, password: said, email, language }: SignUp, peer: Peer): Promise<Entered> {
      const password = await chosen(username, name, said, email)
      const at = new Date(now())
      const id = uuidv7(now(), random(10)) as AccountId
      const born = { createdAt: at, changedAt: at }
      const entered = await transact(async (em, { note, mail }) => {
        await em.insert(AccountRow, { id, username, name, password, emailClaimed: email ?? null, language, ...born })
        const { secret, cookieExpires } = await startBrowser(em, clockwork, id, peer)
        await note(id, 'account.opened', peer)
        if (email) await mail({ errand: 'proveEmail', account: id, email })
        return { account: id, secret, cookieExpires }
      }).catch(taken)
      await settle(id)
      return entered
    },

    /**
     * A guest becomes a member, and what they brought along stays theirs. The links and sessions of before are over:
     * whoever holds one of them is not let into an account.
     *
     * @throws Refusal as `up`; `auth.ended` where they are no guest any more
     */
    async grow(
      guest: AccountId,
      { username, name, password: said, email, language }: SignUp,
      peer: Peer,
    ): Promise<Entered> {
      const password = await chosen(username, name, said, email)
      const entered = await transact(async (em, aftermath) => {
        const member = { username, name, password, language, role: 'user' as const, changedAt: new Date(now()) }
        const own = { ...member, ...(email && { emailClaimed: email }) }
        if ((await em.nativeUpdate(AccountRow, { id: guest, role: 'guest' }, own)) === 0)
          throw new Refusal('auth.ended')
        await em.nativeDelete(LinkRow, { account: guest, purpose: 'ticket' })
        await endSessions(em, aftermath, now(), guest)
        const { secret, cookieExpires } = await startBrowser(em, clockwork, guest, peer)
        const { emailClaimed } = await em.findOneOrFail(AccountRow, { id: guest }, { fields: ['emailClaimed'] })
        if (emailClaimed) await aftermath.mail({ errand: 'proveEmail', account: guest, email: emailClaimed })
        return { account: guest, secret, cookieExpires }
      }).catch(taken)
      await settle(guest)
      return entered
    },

    /** @param replaces  the session this browser had: it ends, so that none is left lying about */
    async in(said: SignIn, peer: Peer, replaces: { account: AccountId; session: SessionId | null } | null) {
      const { id } = await prove(said, peer)
      return transact(async (em, aftermath): Promise<Entered> => {
        await tellNewDevice(em, aftermath, id, peer)
        if (replaces?.session)
          await endSessions(em, aftermath, now(), replaces.account, { id: replaces.session, kind: 'browser' })
        const { secret, cookieExpires } = await startBrowser(em, clockwork, id, peer)
        await aftermath.note(id, 'session.started', peer)
        return { account: id, secret, cookieExpires }
      })
    },

    async tokens(said: SignIn, peer: Peer): Promise<Tokens> {
      const { id } = await prove(said, peer)
      return transact(async (em, aftermath) => {
        await tellNewDevice(em, aftermath, id, peer)
        const tokens = await startTokens(em, clockwork, id, peer)
        await aftermath.note(id, 'session.started', peer)
        return tokens
      })
    },

    async out(account: AccountId, session: SessionId, peer: Peer): Promise<void> {
      await transact(async (em, aftermath) => {
        const ids = await endSessions(em, aftermath, now(), account, { id: session })
        if (ids.length > 0) await aftermath.note(account, 'session.ended', peer)
      })
    },
  }
}
