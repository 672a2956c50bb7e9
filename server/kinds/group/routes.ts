import type { groupRoutes } from '../../../shared/protocol/groups.ts'
import type { Orm } from '../../db/orm.ts'
import type { Handlers } from '../../http/handler.ts'
import { publicGroups } from './group.row.ts'

/** What the HTTP API answers about groups beside their conversations. */
export const createGroupHandlers = (orm: Orm): Handlers<typeof groupRoutes> => ({
  async groups({ query: { search, limit } }) {
    const groups = await publicGroups(orm.em.fork(), search, limit)
    return groups.map(({ conversation, name, about, members }) => ({ conversation, name, about, members }))
  },
})
