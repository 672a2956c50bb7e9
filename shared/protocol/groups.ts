import * as v from 'valibot'
import { ConversationId } from '../kernel/ids.ts'
import { wellFormed } from '../kernel/text.ts'
import { route } from './route.ts'

const Group = v.object({
  conversation: ConversationId,
  name: v.string(),
  about: v.string(),
  members: v.number(),
  /** newcomers ask first */
  asks: v.boolean(),
  /** this account has asked, and waits */
  asked: v.boolean(),
})

export const groupRoutes = {
  groups: route({
    method: 'GET',
    path: '/groups',
    tag: 'Groups',
    summary: 'Public groups that anybody may find, to join or to ask, the largest first',
    access: 'account',
    query: v.strictObject({
      search: v.optional(v.pipe(v.string(), v.maxLength(80), wellFormed), ''),
      limit: v.optional(
        v.pipe(v.string(), v.regex(/^\d{1,2}$/), v.transform(Number), v.minValue(1), v.maxValue(50)),
        '20',
      ),
    }),
    output: v.array(Group),
  }),
} as const
