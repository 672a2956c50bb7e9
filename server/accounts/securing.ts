import { UniqueConstraintViolationException } from '@mikro-orm/postgresql'
import type { AccountId, SessionId } from '../../shared/kernel/ids.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import type { Em } from '../db/orm.ts'
import type { Peer } from '../http/handler.ts'
import { AccountRow } from './account.row.ts'
import { LinkRow } from './link.row.ts'
import { demandStrength } from './password.ts'
import { digestOf, isSecret } from './secret.ts'
import { endSessions } from './sessions.ts'
import { guessedAt, type SigningDeps } from './signing.ts'

export type SecuringDeps = Omit<SigningDeps, 'aside' | 'onOpened' | 'random'>

/** Passwords and addresses of accounts that exist: changed by whoever knows the password or holds a link. */
export const createSecuring = ({ orm, now, passwords, attempts, limits, transact, networkOf }: SecuringDeps) => {
  const ownerOf = (em: Em, id: AccountId) => em.findOne(AccountRow, { id }, { populate: ['password'] })

  /** @throws Refusal `password.wrong`; guesses are counted, for a session left open is no licence to guess */
  const proveOwner = async (account: AccountId, said: string) => {
    const owner = await ownerOf(orm.em.fork(), account)
    if (!owner) throw new Refusal('auth.ended')
    const on = `password of ${account}`
    await attempts.take([{ on, rule: limits.account }])
    if (!(await passwords.verify(owner.password, said))) throw new Refusal('password.wrong')
    await attempts.forgive(on)
    return owner
  }

  const usable = (token: string, purpose: LinkRow['purpose']) => ({
    secret: digestOf(token),
    purpose,
    usedAt: null,
    expiresAt: { $gt: new Date(now()) },
  })

  /** Of any number of uses at the same moment, the condition lets one through. */
  const spend = async (em: Em, token: string, purpose: LinkRow['purpose']): Promise<void> => {
    const spent = await em.nativeUpdate(LinkRow, usable(token, purpose), { usedAt: new Date(now()) })
    if (spent !== 1) throw new Refusal('link.spent')
  }

  const linkOf = async (token: string, purpose: LinkRow['purpose']): Promise<LinkRow> => {
    const link = isSecret(token) ? await orm.em.fork().findOne(LinkRow, usable(token, purpose)) : null
    if (!link) throw new Refusal('link.spent')
    return link
  }

  const dropResets = (em: Em, account: AccountId) =>
    em.nativeDelete(LinkRow, { account, purpose: 'reset', usedAt: null })

  return {
    /** Changes the password; whoever is signed in elsewhere is so no longer (AC4). */
    async changePassword(
      { account, session }: { account: AccountId; session: SessionId | null },
      { current, next }: { current: string; next: string },
      peer: Peer,
    ): Promise<void> {
      const owner = await proveOwner(account, current)
      demandStrength(next, [owner.username, owner.name, owner.email, owner.emailClaimed])
      const password = await passwords.hash(next)
      const at = new Date(now())
      await transact(async (em, aftermath) => {
        const unchanged = { id: account, password: owner.password }
        const changed = await em.nativeUpdate(AccountRow, unchanged, { password, changedAt: at })
        if (changed === 0) throw new Refusal('password.wrong')
        await dropResets(em, account)
        await endSessions(em, aftermath, now(), account, { id: { $ne: session } })
        await aftermath.note(account, 'password.changed', peer)
        await aftermath.mail({ errand: 'passwordChanged', account, scene: { at: now(), ...peer } })
      })
    },

    /** Always the same answer, at the same speed: whether there is anybody to write to is found out afterwards (AC3). */
    async forgot(identifier: string): Promise<void> {
      await transact((_, { mail }) => mail({ errand: 'resetPassword', identifier }))
    },

    /**
     * Sets a new password by a link. Everybody who is signed in with this account is so no longer.
     *
     * @throws Refusal `link.spent`; `password.weak`, after which the link is still good
     */
    async reset({ token, password: said }: { token: string; password: string }, peer: Peer): Promise<void> {
      const link = await linkOf(token, 'reset')
      const owner = await orm.em.fork().findOne(AccountRow, { id: link.account })
      if (!owner || owner.email !== link.email) throw new Refusal('link.spent')
      demandStrength(said, [owner.username, owner.name, owner.email, owner.emailClaimed])
      const password = await passwords.hash(said)
      await transact(async (em, aftermath) => {
        await spend(em, token, 'reset')
        const still = { id: owner.id, email: link.email }
        const changed = await em.nativeUpdate(AccountRow, still, { password, changedAt: new Date(now()) })
        if (changed === 0) throw new Refusal('link.spent')
        await dropResets(em, owner.id)
        await endSessions(em, aftermath, now(), owner.id)
        await aftermath.note(owner.id, 'password.reset', peer)
        await aftermath.mail({ errand: 'passwordChanged', account: owner.id, scene: { at: now(), ...peer } })
      })
      // whoever reads the owner's mail need not wait for guesses to be forgotten
      await attempts.forgive(guessedAt(owner.id))
      await attempts.forgive(guessedAt(owner.id, networkOf(peer.address)))
      await attempts.forgive(`password of ${owner.id}`)
    },

    /** A new address waits until it is proved; the old one stays until then (AC2). Whose it is already is not told. */
    async changeEmail(
      account: AccountId,
      { email, password }: { email: string; password: string },
      peer: Peer,
    ): Promise<void> {
      const owner = await proveOwner(account, password)
      const emailClaimed = email === owner.email ? null : email
      await transact(async (em, { note, mail }) => {
        await em.nativeUpdate(AccountRow, { id: account }, { emailClaimed, changedAt: new Date(now()) })
        if (!emailClaimed) return
        await note(account, 'email.claimed', peer)
        await mail({ errand: 'proveEmail', account, email })
      })
    },

    async resend(account: AccountId): Promise<void> {
      await attempts.take([{ on: `resend ${account}`, rule: limits.mail }])
      await transact(async (em, { mail }) => {
        const owner = await em.findOne(AccountRow, { id: account })
        if (owner?.emailClaimed) await mail({ errand: 'proveEmail', account, email: owner.emailClaimed })
      })
    },

    /**
     * Proves an address by a link. Of two who claim one, the first to prove it has it.
     *
     * @throws Refusal `link.spent`
     */
    async verify(token: string, peer: Peer): Promise<void> {
      const { account, email } = await linkOf(token, 'verify')
      await transact(async (em, { note, mail }) => {
        await spend(em, token, 'verify')
        const owner = await em.findOne(AccountRow, { id: account, emailClaimed: email })
        const proved = { email, emailClaimed: null, changedAt: new Date(now()) }
        const changed = owner && (await em.nativeUpdate(AccountRow, { id: account, emailClaimed: email }, proved))
        if (!owner || !changed) throw new Refusal('link.spent')
        await dropResets(em, account)
        await note(account, 'email.proved', peer)
        if (owner.email) await mail({ errand: 'emailChanged', account, former: owner.email })
      }).catch((error: unknown) => {
        throw error instanceof UniqueConstraintViolationException ? new Refusal('link.spent') : error
      })
    },
  }
}
