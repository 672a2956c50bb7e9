import { createHash } from 'node:crypto'
import { NOWHERE } from '../../shared/kernel/scope.ts'
import type { auditRoutes } from '../../shared/protocol/audit.ts'
import type { staffRoutes } from '../../shared/protocol/staff.ts'
import { type AccountAction, demand, devicesOf, permissions } from '../accounts/index.ts'
import type { Orm } from '../db/orm.ts'
import type { Call, Content, Handlers } from '../http/handler.ts'
import type { Changes } from './changes.ts'
import type { createDuty } from './duty.ts'
import { exportOf } from './export.ts'
import type { People } from './people.ts'
import type { Scopes } from './scopes.ts'
import type { Hand } from './standing.ts'
import type { Suspension } from './suspension.ts'
import type { Trail } from './trail.ts'

export interface RouteDeps {
  readonly orm: Orm
  readonly now: () => number
  readonly scopes: Scopes
  readonly people: People
  readonly changes: Changes
  readonly suspension: Suspension
  readonly duty: ReturnType<typeof createDuty>
  readonly trail: Trail
}

/** Who acts, once it is certain that they may; what they change is asked about again while it is held fast. */
const handOf = ({ actor, peer }: Call, action: AccountAction): Hand => {
  demand(actor, action)
  return { account: actor!.account, address: peer.address }
}

const contentOf = (text: string, file: string): Content => {
  const bytes = new TextEncoder().encode(text)
  return {
    type: 'text/csv; charset=utf-8',
    size: bytes.length,
    etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
    fields: [
      ['content-disposition', `attachment; filename="${file}.csv"`],
      ['cache-control', 'private, no-store'],
      ['x-content-type-options', 'nosniff'],
    ],
    open: async ({ first, last }) => new Blob([bytes.slice(first, last + 1)]).stream(),
  }
}

/** What the HTTP API answers to those who look after people, and to the staff about itself. */
export const createStaffHandlers = (deps: RouteDeps): Handlers<typeof staffRoutes & typeof auditRoutes> => {
  const { orm, now, scopes, people, changes, suspension, duty, trail } = deps

  /** Who looks after a part of the house sees what they did themselves; who looks after all of it, everything (AUD4). */
  const own = async ({ account }: Hand) => {
    const scope = await scopes(account)
    return scope && scope.desks === null && scope.places === null ? {} : { actor: account }
  }

  return {
    async staffPeople({ query }, call) {
      handOf(call, 'staff.read')
      return people.find(query)
    },
    async staffPerson({ params: { id } }, call) {
      handOf(call, 'staff.read')
      return people.one(id)
    },
    async changeRole({ params: { id }, body }, call) {
      await changes.role(handOf(call, 'staff.change'), id, body.role)
      return people.one(id)
    },
    async changeScope({ params: { id }, body }, call) {
      await changes.scope(handOf(call, 'staff.change'), id, body)
      return people.one(id)
    },
    async changeWork({ params: { id }, body }, call) {
      await changes.work(handOf(call, 'staff.change'), id, body)
      return people.one(id)
    },
    async suspend({ params: { id }, body }, call) {
      await suspension.suspend(handOf(call, 'staff.suspend'), id, body)
      return people.one(id)
    },
    async restore({ params: { id } }, call) {
      await suspension.restore(handOf(call, 'staff.suspend'), id)
      return people.one(id)
    },
    async sessionsOf({ params: { id } }, call) {
      handOf(call, 'staff.suspend')
      await people.one(id)
      return devicesOf(orm.em.fork(), now(), id, call.actor!.session)
    },
    async endSessionOf({ params: { id, session } }, call) {
      await suspension.endSessions(handOf(call, 'staff.suspend'), id, session)
    },
    async endSessionsOf({ params: { id } }, call) {
      await suspension.endSessions(handOf(call, 'staff.suspend'), id)
    },
    async permissions(_, call) {
      handOf(call, 'staff.read')
      return permissions.map(({ roles, inTickets, ...one }) => ({
        ...one,
        roles: [...roles],
        inTickets: [...inTickets],
      }))
    },

    duty: async (_, call) => duty.of(handOf(call, 'duty.change').account),
    async changeDuty({ body: { onDuty, position } }, call) {
      return duty.change(handOf(call, 'duty.change').account, onDuty, position)
    },
    async team(_, call) {
      const { account } = handOf(call, 'duty.read')
      return people.onDuty((await scopes(account)) ?? NOWHERE)
    },

    async audit({ query }, call) {
      return trail({ ...query, ...(await own(handOf(call, 'audit.read'))) })
    },
    async auditFile({ query }, call) {
      const hand = handOf(call, 'audit.read')
      return contentOf(await exportOf(orm, trail, hand, { ...query, ...(await own(hand)) }), 'audit')
    },
  }
}
