import type { Pool } from 'pg'
import type { Actor } from '../../../../shared/kernel/actor.ts'
import { Refusal } from '../../../../shared/kernel/refusal.ts'
import type { bulkRoutes } from '../../../../shared/protocol/bulks.ts'
import type { Handlers } from '../../../http/handler.ts'
import { workplaceOf } from '../workplace.ts'
import { begin, beginAgain, beginBack, bulkOf, bulksOf, resultsOf } from './bulks.ts'

export interface BulkDeps {
  readonly pool: Pool
  readonly newId: () => string
}

/** Whoever acts, with the session in which they ask: what follows is done in their name. */
const handsOf = ({ account, session }: Actor) => {
  if (!session) throw new Refusal('auth.forbidden')
  return { by: account, session }
}

/** What the HTTP API answers about what is done with several tickets at once. */
export const createBulkHandlers = ({ pool, newId }: BulkDeps): Handlers<typeof bulkRoutes> => ({
  async beginBulk({ body: { tickets, deed } }, { actor }) {
    await workplaceOf(pool, actor!)
    const id = newId()
    await begin(pool, { id, deed, ...handsOf(actor!) }, tickets)
    return bulkOf(pool, actor!.account, id)
  },
  async bulks(_, { actor }) {
    await workplaceOf(pool, actor!)
    return bulksOf(pool, actor!.account)
  },
  async bulk({ params: { id } }, { actor }) {
    const scope = await workplaceOf(pool, actor!)
    const bulk = await bulkOf(pool, actor!.account, id)
    return { bulk, results: await resultsOf(pool, id, scope) }
  },
  async undoBulk({ params: { id: undoes } }, { actor }) {
    await workplaceOf(pool, actor!)
    const { deed } = await bulkOf(pool, actor!.account, undoes)
    const id = newId()
    await beginBack(pool, { id, deed, undoes, ...handsOf(actor!) })
    return bulkOf(pool, actor!.account, id)
  },
  async repeatBulk({ params: { id: of } }, { actor }) {
    await workplaceOf(pool, actor!)
    const { deed, refused, running } = await bulkOf(pool, actor!.account, of)
    if (running) throw new Refusal('bulk.running')
    if (refused === 0) throw new Refusal('bulk.late')
    const id = newId()
    await beginAgain(pool, { id, deed, ...handsOf(actor!) }, of)
    return bulkOf(pool, actor!.account, id)
  },
})
