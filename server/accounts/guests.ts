import type { AccountId, ConversationId, SessionId } from '../../shared/kernel/ids.ts'
import { uuidv7 } from '../../shared/kernel/ids.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import type { Coming } from '../../shared/protocol/guests.ts'
import type { Em } from '../db/orm.ts'
import type { Peer } from '../http/handler.ts'
import { AccountRow } from './account.row.ts'
import { newTicketLink } from './guest-letters.ts'
import { LinkRow } from './link.row.ts'
import { digestOf, isSecret } from './secret.ts'
import { endSessions, startBrowser } from './sessions.ts'
import type { Entered, SigningDeps } from './signing.ts'

/** The session this browser had: it ends, so that none is left lying about. */
type Replaces = { readonly account: AccountId; readonly session: SessionId | null } | null

const NAMES = { en: 'Guest', bn: 'অতিথি' } as const

/** Nobody can type this as a username, so nobody finds, calls or takes it. */
const unsaid = (id: AccountId): string => `~${id}`

interface GuestDeps extends SigningDeps {
  readonly publicUrl: string
}

/** People who turn to a desk without an account of their own: each is one all the same, which may do next to nothing. */
export const createGuests = (deps: GuestDeps) => {
  const { orm, now, random, attempts, limits, transact, networkOf } = deps
  const clockwork = { now, random }

  const enter = async (
    em: Em,
    ended: Parameters<typeof endSessions>[1],
    account: AccountId,
    peer: Peer,
    replaces: Replaces,
  ) => {
    if (replaces?.session)
      await endSessions(em, ended, now(), replaces.account, { id: replaces.session, kind: 'browser' })
    const { secret, cookieExpires } = await startBrowser(em, clockwork, account, peer)
    return { account, secret, cookieExpires }
  }

  return {
    /** Whose the address is, and whether anybody's, makes no difference: letters go there, and nothing else follows. */
    async come({ name, email, phone, language }: Coming, peer: Peer, replaces: Replaces): Promise<Entered> {
      await attempts.take([{ on: `guest from ${networkOf(peer.address)}`, rule: limits.guest }])
      const id = uuidv7(now(), random(10)) as AccountId
      const at = new Date(now())
      return transact(async (em, aftermath) => {
        const reached = { emailClaimed: email ?? null, phone: phone ?? null }
        const named = { username: unsaid(id), name: name ?? NAMES[language], language }
        await em.insert(AccountRow, { id, role: 'guest', ...named, ...reached, createdAt: at, changedAt: at })
        await aftermath.note(id, 'account.opened', peer)
        return enter(em, aftermath, id, peer, replaces)
      })
    },

    /** @throws Refusal `link.spent` where it is none of ours, ran out or was ended, or its guest is none any more */
    async open(token: string, peer: Peer, replaces: Replaces): Promise<Entered & { conversation: ConversationId }> {
      const good = { purpose: 'ticket' as const, expiresAt: { $gt: new Date(now()) } }
      return transact(async (em, aftermath) => {
        const link = isSecret(token) ? await em.findOne(LinkRow, { secret: digestOf(token), ...good }) : null
        const guest = { role: 'guest', suspendedAt: null } as const
        if (!link?.conversation || !(await em.count(AccountRow, { id: link.account, ...guest })))
          throw new Refusal('link.spent')
        await aftermath.note(link.account, 'session.started', peer)
        const entered = await enter(em, aftermath, link.account, peer, replaces)
        return { ...entered, conversation: link.conversation }
      })
    },

    /** @throws Refusal `conversation.unknown` where it is no ticket of theirs */
    async link(account: AccountId, conversation: ConversationId): Promise<string> {
      const em = orm.em.fork()
      const text = `select 1 from ticket join member using (conversation)
        where conversation = ? and account = ? and left_seq is null`
      const own = await em.execute(text, [conversation, account])
      if (own.length === 0) throw new Refusal('conversation.unknown')
      await attempts.take([{ on: `links of ${account}`, rule: limits.guest }])
      return newTicketLink(deps, account, conversation)
    },

    async ask(number: string, email: string): Promise<void> {
      await transact((_, { mail }) => mail({ errand: 'ticketLink', number, email }))
    },
  }
}
