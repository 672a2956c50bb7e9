import type { Pool } from 'pg'
import { covers } from '../../../shared/kernel/scope.ts'
import type { viewRoutes } from '../../../shared/protocol/views.ts'
import type { Orm } from '../../db/orm.ts'
import type { Call, Handlers } from '../../http/handler.ts'
import { allDesks } from './desks.ts'
import { type Asker, beginWith, changeView, dropView, keepView, orderViews, viewsOf } from './views.ts'
import { workplaceOf } from './workplace.ts'

export interface ViewDeps {
  readonly orm: Orm
  readonly pool: Pool
  readonly newId: () => string
}

/** What the HTTP API answers about lists that are kept under a name. */
export const createViewHandlers = ({ orm, pool, newId }: ViewDeps): Handlers<typeof viewRoutes> => {
  const askerOf = async ({ actor }: Call): Promise<Asker> => ({
    actor: actor!,
    scope: await workplaceOf(pool, actor!),
  })
  return {
    async workDesks(_, call) {
      const [desks, { scope }] = await Promise.all([allDesks(orm.em.fork()), askerOf(call)])
      return desks
        .filter(({ id }) => covers(scope, { desk: id, path: null }))
        .map(({ id, version, config: { name } }) => ({ id, version, name }))
    },
    async views(_, call) {
      return viewsOf(pool, await askerOf(call))
    },
    async keepView({ body }, call) {
      const id = newId()
      await keepView(pool, await askerOf(call), id, body)
      return { id }
    },
    async changeView({ params: { id }, body }, call) {
      await changeView(pool, await askerOf(call), id, body)
    },
    async dropView({ params: { id } }, call) {
      await dropView(pool, await askerOf(call), id)
    },
    async orderViews({ body: { views } }, call) {
      await orderViews(pool, await askerOf(call), views)
    },
    async firstView({ body: { view } }, call) {
      await beginWith(pool, await askerOf(call), view)
    },
  }
}
