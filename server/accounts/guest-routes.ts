import type { guestRoutes } from '../../shared/protocol/guests.ts'
import type { Orm } from '../db/orm.ts'
import type { Handlers } from '../http/handler.ts'
import type { createGuests } from './guests.ts'
import { readMe } from './profile.ts'
import { actorOf, guarded } from './routes.ts'

interface GuestRouteDeps {
  readonly orm: Orm
  readonly guests: ReturnType<typeof createGuests>
}

/** What the HTTP API answers to whoever has no account. */
export const createGuestHandlers = ({ orm, guests }: GuestRouteDeps) => {
  const handlers: Handlers<typeof guestRoutes> = {
    async comeAsGuest({ body }, call) {
      const { account, secret, cookieExpires } = await guests.come(body, call.peer, call.actor)
      call.setSession(secret, cookieExpires)
      return readMe(orm.em.fork(), account)
    },
    async openGuestLink({ body }, call) {
      const { account, secret, cookieExpires, conversation } = await guests.open(body.token, call.peer, call.actor)
      call.setSession(secret, cookieExpires)
      return { me: await readMe(orm.em.fork(), account), conversation }
    },
    async askGuestLink({ body }) {
      await guests.ask(body.number, body.email)
    },
    async ownGuestLink({ params }, call) {
      const { account } = actorOf(call, 'guest.link')
      return { link: await guests.link(account, params.conversation) }
    },
  }
  return guarded(handlers)
}
