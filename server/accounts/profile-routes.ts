import type { AccountId } from '../../shared/kernel/ids.ts'
import type { profileRoutes } from '../../shared/protocol/profiles.ts'
import type { Handlers } from '../http/handler.ts'
import { changeAvatar } from './avatar.ts'
import { openPeople, rowByUsername } from './people.ts'
import { demand, may } from './permissions.ts'
import { changeOwnProfile, readOwnProfile } from './profile.ts'
import { actorOf, guarded, type RouteDeps } from './routes.ts'
import { profileOf } from './shown.ts'
import { standings } from './standing.ts'

/** Profiles: the own one, and what others show of theirs. */
export const createProfileHandlers = (deps: RouteDeps) => {
  const { orm, now, transact, ties, random, onChanged } = deps
  const fork = () => orm.em.fork()
  const own = async (account: AccountId) =>
    readOwnProfile(fork(), account, await ties.counts(fork(), account, 'oneself'))
  const handlers: Handlers<typeof profileRoutes> = {
    async profile({ params: { username } }, { actor }) {
      demand(actor, 'people.read')
      const em = fork()
      const row = await rowByUsername(em, { actor, ties }, username)
      const standing = (await standings(em, ties, actor, [row]))(row)
      const shown = profileOf(row, standing, await ties.counts(em, row.id, standing))
      return may(actor, 'people.place') ? { ...shown, place: row.place ?? null } : shown
    },
    async openProfiles({ query: { limit } }, { actor }) {
      demand(actor, 'people.search')
      return openPeople(fork(), { actor, ties }, limit, random)
    },
    async ownProfile(_, call) {
      return own(actorOf(call, 'account.read').account)
    },
    async changeProfile({ body }, call) {
      const { account } = actorOf(call, 'account.change')
      await transact(async (em, { note }) => {
        await changeOwnProfile(em, new Date(now()), account, body)
        await note(account, 'profile.changed', call.peer)
      })
      onChanged(account)
      return own(account)
    },
    async changeAvatar({ body: { file } }, call) {
      const { account } = actorOf(call, 'account.change')
      await changeAvatar(orm, deps.pictures, new Date(now()), account, file)
      onChanged(account)
      return own(account)
    },
  }
  return guarded(handlers)
}
