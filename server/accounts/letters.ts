import type { AccountId, SessionId } from '../../shared/kernel/ids.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { DAY, HOUR, MINUTE } from '../../shared/kernel/time.ts'
import type { Orm } from '../db/orm.ts'
import { AccountRow } from './account.row.ts'
import type { Attempts, Limits } from './attempts.ts'
import type { Errand, Later } from './errand.ts'
import { createGuestLetters } from './guest-letters.ts'
import type { Letter } from './letter.ts'
import { LinkRow } from './link.row.ts'
import { digestOf, newSecret, type Random } from './secret.ts'

export const VERIFY_LIFE = 2 * DAY
export const RESET_LIFE = 30 * MINUTE

export interface LetterDeps {
  readonly orm: Orm
  readonly now: () => number
  readonly random: Random
  readonly attempts: Attempts
  readonly limits: Limits
  /** what links begin with: never taken from a request, whose sender could have the reader led anywhere */
  readonly publicUrl: string
  readonly send: (letter: Letter) => Promise<void>
  /** sessions are over */
  readonly onRevoked: (sessions: readonly SessionId[], account: AccountId) => void
  readonly later: (errand: Errand, when: Later) => Promise<void>
}

/** Does an errand: looks who is to be told, makes the link if there is one, and sends the letter. Run again, it sends again. */
export const createLetters = (deps: LetterDeps) => {
  const { orm, now, random, attempts, limits, publicUrl, send } = deps
  const page = (path: string): string => new URL(path, publicUrl).href

  /** The secret stands behind the `#`: browsers keep that to themselves, so no log of any server on the way has it. */
  const newLink = async (
    account: AccountId,
    purpose: LinkRow['purpose'],
    email: string,
    life: number,
    path: string,
  ) => {
    const secret = newSecret(random)
    const [createdAt, expiresAt] = [new Date(now()), new Date(now() + life)]
    await orm.em.fork().insert(LinkRow, { secret: digestOf(secret), account, purpose, email, createdAt, expiresAt })
    return `${page(path)}#token=${secret}`
  }

  /** Somebody's mailbox is not to be filled by others: past the limit nothing is sent, and nobody is told so. */
  const sparingly = async (email: string, work: () => Promise<void>) => {
    const attempt = { on: `mail ${email}`, rule: limits.mail }
    try {
      await attempts.take([attempt])
    } catch (error) {
      if (error instanceof Refusal) return
      throw error
    }
    await work().catch(async (error: unknown) => {
      await attempts.giveBack(attempt)
      throw error
    })
  }

  const addressed = ({ name, language }: AccountRow, to: string) => ({ to, language, name })

  const proveEmail = async (account: AccountId, email: string) => {
    const em = orm.em.fork()
    const claimant = await em.findOne(AccountRow, { id: account, emailClaimed: email, suspendedAt: null })
    if (!claimant) return
    const owner = await em.findOne(AccountRow, { email })
    await sparingly(email, async () => {
      if (owner) {
        const link = page('/forgot')
        return send({ letter: 'addressInUse', ...addressed(owner, email), username: owner.username, link })
      }
      const link = await newLink(account, 'verify', email, VERIFY_LIFE, '/verify')
      return send({ letter: 'verify', ...addressed(claimant, email), link, hours: VERIFY_LIFE / HOUR })
    })
  }

  const resetPassword = async (identifier: string) => {
    const which = identifier.includes('@') ? { email: identifier } : { username: identifier }
    const account = await orm.em.fork().findOne(AccountRow, { ...which, suspendedAt: null })
    const email = account?.email
    if (!account || !email) return
    await sparingly(email, async () => {
      const link = await newLink(account.id, 'reset', email, RESET_LIFE, '/reset')
      await send({ letter: 'reset', ...addressed(account, email), link, minutes: RESET_LIFE / MINUTE })
    })
  }

  const tellOwner = async (errand: Extract<Errand, { errand: 'passwordChanged' | 'newDevice' | 'emailChanged' }>) => {
    const account = await orm.em.fork().findOne(AccountRow, { id: errand.account })
    if (!account) return
    const link = page('/settings/sessions')
    if (errand.errand === 'emailChanged')
      return send({ letter: 'emailChanged', ...addressed(account, errand.former), link })
    if (!account.email) return
    return send({ letter: errand.errand, ...addressed(account, account.email), scene: errand.scene, link })
  }

  const tellGuest = createGuestLetters({ ...deps, sparingly })

  return async (errand: Errand): Promise<void> => {
    switch (errand.errand) {
      case 'proveEmail':
        return proveEmail(errand.account, errand.email)
      case 'resetPassword':
        return resetPassword(errand.identifier)
      case 'ticketOpened':
      case 'ticketNews':
      case 'ticketLink':
        return tellGuest(errand)
      default:
        return tellOwner(errand)
    }
  }
}
