import type { Pool } from 'pg'
import type { Actor } from '../../../shared/kernel/actor.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { covers, type Scope } from '../../../shared/kernel/scope.ts'
import type { Desk } from '../../../shared/kinds/ticket/desk/index.ts'
import type { DeskForm, deskRoutes } from '../../../shared/protocol/desks.ts'
import type { queueRoutes } from '../../../shared/protocol/queue.ts'
import type { Orm } from '../../db/orm.ts'
import type { Handlers } from '../../http/handler.ts'
import { scopeFor } from '../../log/reach.ts'
import { allDesks, deskAt, deskNow } from './desks.ts'
import { withDue } from './due.ts'
import { countsIn, queueOf } from './queue.ts'
import { workplaceOf } from './workplace.ts'

export interface DesksDeps {
  readonly orm: Orm
  readonly pool: Pool
}

/** May somebody open a ticket there? */
export const mayOpen = (
  { opens }: Pick<Desk, 'opens'>,
  desk: string,
  actor: Actor | null,
  scope: Scope | null,
): boolean =>
  opens === 'guest' ||
  (opens === 'user' && actor !== null && actor.role !== 'guest') ||
  covers(scope, { desk, path: null })

const formOf = (id: string, version: number, { canned: _, macros: __, ...config }: Desk): DeskForm => ({
  id,
  version,
  ...config,
  categories: config.categories.map(({ tags: _, ...category }) => category),
  fields: config.fields.filter(({ staff }) => !staff),
})

/** What the HTTP API answers about what is to be done. */
export const createQueueHandlers = ({ pool }: Pick<DesksDeps, 'pool'>): Handlers<typeof queueRoutes> => {
  return {
    async queue({ query: { sort, cursor, limit, ...filter } }, { actor }) {
      const page = await queueOf(pool, actor!.account, await workplaceOf(pool, actor!), { filter, sort, cursor, limit })
      return { ...page, items: await withDue(pool, page.items) }
    },
    async queueCounts(_, { actor }) {
      return countsIn(pool, actor!.account, await workplaceOf(pool, actor!))
    },
  }
}

/** What the HTTP API answers about desks. */
export const createDeskHandlers = ({ orm, pool }: DesksDeps): Handlers<typeof deskRoutes> => {
  const scopeOf = async (actor: Actor | null) => (actor ? scopeFor(pool, actor.account) : null)
  return {
    async desks(_, { actor }) {
      const [desks, scope] = await Promise.all([allDesks(orm.em.fork()), scopeOf(actor)])
      return desks
        .filter(({ id, config }) => mayOpen(config, id, actor, scope))
        .map(({ id, config: { purpose, name, about, opens, publicity } }) => ({
          id,
          purpose,
          name,
          ...(about && { about }),
          opens,
          publicity,
        }))
    },
    async desk({ params: { desk } }, { actor }) {
      const [known, scope] = await Promise.all([deskNow(orm.em.fork(), desk), scopeOf(actor)])
      if (!known || !mayOpen(known.config, desk, actor, scope)) throw new Refusal('desk.unknown')
      return formOf(desk, known.version, known.config)
    },
    async deskForm({ params: { desk, version } }, { actor }) {
      const [config, scope] = await Promise.all([deskAt(orm.em.fork(), desk, version), scopeOf(actor)])
      if (!config || !mayOpen(config, desk, actor, scope)) throw new Refusal('desk.unknown')
      return formOf(desk, version, config)
    },
    async deskVersion({ params: { desk, version } }, { actor }) {
      const [config, scope] = await Promise.all([deskAt(orm.em.fork(), desk, version), scopeOf(actor)])
      if (!config || !covers(scope, { desk, path: null })) throw new Refusal('desk.unknown')
      return { id: desk, version, config }
    },
  }
}
