import * as v from 'valibot'
import { Attached, SHELVES } from '../kernel/file.ts'
import { AccountId, ConversationId } from '../kernel/ids.ts'
import { route } from './route.ts'

/** What can be looked through by itself: three sorts of files, and the addresses that messages lead to. */
export const SHELF_SORTS = [...SHELVES, 'links'] as const
export type ShelfSort = (typeof SHELF_SORTS)[number]

export const SHELVED_A_PAGE = 30

/** A message with what it carries of that sort. */
export const Shelved = v.object({
  seq: v.number(),
  at: v.number(),
  by: AccountId,
  files: v.array(v.object(Attached.entries)),
  /** the page that its first link leads to, and what that says of itself */
  link: v.nullable(v.string()),
  preview: v.nullable(v.object({ url: v.string(), title: v.string(), description: v.string(), site: v.string() })),
})
export type Shelved = v.InferOutput<typeof Shelved>

export const shelfRoutes = {
  shelf: route({
    method: 'GET',
    path: '/conversations/:conversation/shelf',
    tag: 'Conversations',
    summary: 'What was sent along in a conversation: pictures and films, documents, sounds, or links; the newest first',
    access: 'account',
    params: v.strictObject({ conversation: ConversationId }),
    query: v.strictObject({
      of: v.picklist(SHELF_SORTS),
      /** `next` of the page before */
      cursor: v.optional(v.pipe(v.string(), v.regex(/^\d{1,10}$/), v.transform(Number), v.maxValue(2_147_483_647))),
      limit: v.optional(
        v.pipe(v.string(), v.regex(/^\d{1,2}$/), v.transform(Number), v.minValue(1), v.maxValue(50)),
        String(SHELVED_A_PAGE),
      ),
    }),
    output: v.object({ items: v.array(Shelved), next: v.nullable(v.number()) }),
  }),
} as const
