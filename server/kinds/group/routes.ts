import type { groupRoutes } from '../../../shared/protocol/groups.ts'
import type { Orm } from '../../db/orm.ts'
import type { Handlers } from '../../http/handler.ts'
import { askedBy, publicGroups } from './group.row.ts'

/** What the HTTP API answers about groups beside their conversations. */
export const createGroupHandlers = (orm: Orm): Handlers<typeof groupRoutes> => ({
  async groups({ query: { search, limit } }, { actor }) {
    const em = orm.em.fork()
    const groups = await publicGroups(em, search, limit)
    const guarded = groups.filter(({ asks }) => asks).map(({ conversation }) => conversation)
    const asked = guarded.length > 0 ? await askedBy(em, guarded, actor!.account) : new Set()
    return groups.map(({ conversation, name, about, members, asks }) => ({
      conversation,
      name,
      about,
      members,
      asks,
      asked: asked.has(conversation),
    }))
  },
})
