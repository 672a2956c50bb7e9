import type { AccountId, SessionId } from '../../shared/kernel/ids.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import type { accountRoutes } from '../../shared/protocol/accounts.ts'
import type { activityRoutes } from '../../shared/protocol/activity.ts'
import type { securingRoutes } from '../../shared/protocol/securing.ts'
import type { sessionRoutes } from '../../shared/protocol/sessions.ts'
import type { Orm } from '../db/orm.ts'
import { throwBusy } from '../db/outage.ts'
import type { Call, Handlers } from '../http/handler.ts'
import { activityOf } from './activity.ts'
import type { Pictures } from './avatar.ts'
import { peopleById, personByUsername, searchPeople } from './people.ts'
import { type AccountAction, demand } from './permissions.ts'
import { changeProfile, readMe } from './profile.ts'
import type { Random } from './secret.ts'
import type { createSecuring } from './securing.ts'
import { devicesOf, endSessions } from './sessions.ts'
import type { createSigning } from './signing.ts'
import type { Ties } from './standing.ts'
import type { createTokens } from './tokens.ts'
import type { Transact } from './transact.ts'

export interface RouteDeps {
  readonly orm: Orm
  readonly now: () => number
  readonly transact: Transact
  readonly signing: ReturnType<typeof createSigning>
  readonly securing: ReturnType<typeof createSecuring>
  readonly tokens: ReturnType<typeof createTokens>
  readonly random: Random
  readonly ties: Ties
  readonly pictures: Pictures
  /** somebody's card is another: whoever shows it looks again */
  readonly onChanged: (account: AccountId) => void
}

/** Who acts, once it is certain that they may. */
export const actorOf = ({ actor }: Call, action: AccountAction): { account: AccountId; session: SessionId } => {
  demand(actor, action)
  if (!actor?.session) throw new Refusal('auth.required')
  return { account: actor.account, session: actor.session }
}

type Routes = typeof accountRoutes & typeof sessionRoutes & typeof securingRoutes & typeof activityRoutes

export const createAccountHandlers = (deps: RouteDeps) => {
  const { orm, now, transact, signing, securing, tokens, ties } = deps
  const fork = () => orm.em.fork()

  const handlers: Handlers<Routes> = {
    async signUp({ body }, call) {
      const guest = call.actor?.role === 'guest' ? call.actor.account : null
      const { account, secret, cookieExpires } = await (guest
        ? signing.grow(guest, body, call.peer)
        : signing.up(body, call.peer))
      call.setSession(secret, cookieExpires)
      if (guest) deps.onChanged(guest)
      return readMe(fork(), account)
    },
    async signIn({ body }, call) {
      const { account, secret, cookieExpires } = await signing.in(body, call.peer, call.actor)
      call.setSession(secret, cookieExpires)
      return readMe(fork(), account)
    },
    async signOut(_, call) {
      const { account, session } = actorOf(call, 'session.end')
      await signing.out(account, session, call.peer)
      call.setSession(null)
    },
    issueTokens: ({ body }, { peer }) => signing.tokens(body, peer),
    refreshTokens: ({ body }, { peer }) => tokens.refresh(body.refresh, peer),

    async me(_, call) {
      return readMe(fork(), actorOf(call, 'account.read').account)
    },
    async change({ body }, call) {
      const { account } = actorOf(call, 'account.change')
      await transact(async (em, { note }) => {
        if (await changeProfile(em, new Date(now()), account, body)) await note(account, 'profile.changed', call.peer)
      })
      deps.onChanged(account)
      return readMe(fork(), account)
    },
    async changePassword({ body }, call) {
      await securing.changePassword(actorOf(call, 'account.secure'), body, call.peer)
    },
    async changeEmail({ body }, call) {
      const { account } = actorOf(call, 'account.secure')
      await securing.changeEmail(account, body, call.peer)
      return readMe(fork(), account)
    },
    async resend(_, call) {
      await securing.resend(actorOf(call, 'account.secure').account)
    },
    async verify({ body }, { peer }) {
      await securing.verify(body.token, peer)
    },
    async forgot({ body }) {
      await securing.forgot(body.identifier)
    },
    async reset({ body }, { peer }) {
      await securing.reset(body, peer)
    },

    async sessions(_, call) {
      const { account, session } = actorOf(call, 'session.list')
      return devicesOf(fork(), now(), account, session)
    },
    async endSession({ params: { id } }, call) {
      const { account, session } = actorOf(call, 'session.end')
      await signing.out(account, id, call.peer)
      if (id === session) call.setSession(null)
    },
    async endOtherSessions(_, call) {
      const { account, session } = actorOf(call, 'session.end')
      await transact(async (em, aftermath) => {
        await endSessions(em, aftermath, now(), account, { id: { $ne: session } })
        await aftermath.note(account, 'sessions.ended', call.peer)
      })
    },
    async activity({ query }, call) {
      return activityOf(fork(), actorOf(call, 'activity.read').account, query)
    },

    async people({ query: { ids } }, { actor }) {
      demand(actor, 'people.read')
      return peopleById(fork(), { actor, ties }, ids)
    },
    async search({ query }, { actor }) {
      demand(actor, 'people.search')
      return searchPeople(fork(), { actor, ties }, query)
    },
    async person({ params: { username } }, { actor }) {
      demand(actor, 'people.read')
      return personByUsername(fork(), { actor, ties }, username)
    },
  }
  return guarded(handlers)
}

/** A database that cannot be asked just now is a `busy`, which a retry can cure. */
export const guarded = <H extends object>(handlers: H): H =>
  Object.fromEntries(
    Object.entries(handlers).map(([name, handle]) => [
      name,
      (...asked: never) => (handle as (...asked: never) => Promise<unknown>)(...asked).catch(throwBusy),
    ]),
  ) as H
