import * as v from 'valibot'
import { AccountId, ConversationId } from '../kernel/ids.ts'
import { refusalCodes } from '../kernel/refusal.ts'
import { ENDINGS, PRIORITIES, Slug, Tag, Words } from '../kinds/ticket/index.ts'
import { route } from './route.ts'

/** So many tickets at once, and no more. */
export const MOST_AT_ONCE = 500

/** So many tags come to each of them at once, or go. */
export const MOST_TAGS_AT_ONCE = 10

const tags = v.pipe(v.array(Tag), v.maxLength(MOST_TAGS_AT_ONCE))

/** What is done with each of several tickets. */
export const BulkDeed = v.variant('type', [
  /** null: it is nobody's again */
  v.strictObject({ type: v.literal('assign'), to: v.nullable(AccountId) }),
  v.strictObject({ type: v.literal('prioritise'), priority: v.picklist(PRIORITIES) }),
  v.strictObject({
    type: v.literal('move'),
    to: v.picklist(['open', 'waiting', 'blocked', 'scheduled', 'solved']),
    words: v.optional(Words),
  }),
  v.strictObject({ type: v.literal('close'), ending: v.picklist(ENDINGS), words: v.optional(Words) }),
  v.strictObject({ type: v.literal('reopen'), words: v.optional(Words) }),
  v.strictObject({ type: v.literal('tag'), add: tags, remove: tags }),
  v.strictObject({ type: v.literal('transfer'), desk: Slug }),
  /** each of them to that one */
  v.strictObject({ type: v.literal('link'), to: ConversationId }),
  v.strictObject({ type: v.literal('macro'), macro: Slug, language: v.picklist(['en', 'bn']) }),
])
export type BulkDeed = v.InferOutput<typeof BulkDeed>

/** Something that is being done with several tickets, or was. */
export const Bulk = v.object({
  id: v.string(),
  /** in ms since 1970 */
  at: v.number(),
  deed: BulkDeed,
  /** it puts back what another one did */
  undoes: v.nullable(v.string()),
  total: v.number(),
  /** of those, how many are through: as wished, or refused */
  done: v.number(),
  refused: v.number(),
  running: v.boolean(),
  /** until when it can be put back; null: it cannot, or was */
  undoable: v.nullable(v.number()),
})
export type Bulk = v.InferOutput<typeof Bulk>

/** What came of it for one ticket. */
export const BulkResult = v.object({
  conversation: ConversationId,
  /** null: whoever asks does not see it, or no longer */
  number: v.nullable(v.string()),
  title: v.nullable(v.string()),
  outcome: v.picklist(['waits', 'done', 'same', 'refused']),
  /** why not */
  code: v.nullable(v.picklist(refusalCodes)),
  /** how many of its steps were done before one was refused */
  steps: v.number(),
  of: v.number(),
})
export type BulkResult = v.InferOutput<typeof BulkResult>

const tag = 'Desks'
const params = v.strictObject({ id: v.pipe(v.string(), v.uuid()) })
const begins = { method: 'POST', tag, access: 'account', output: Bulk, status: 201 } as const

export const bulkRoutes = {
  beginBulk: route({
    ...begins,
    path: '/queue/bulks',
    summary: 'Do the same with several tickets, one after the other, each as if by hand: one such at a time',
    body: v.strictObject({
      tickets: v.pipe(
        v.array(ConversationId),
        v.minLength(1),
        v.maxLength(MOST_AT_ONCE),
        v.transform((ids) => [...new Set(ids)]),
      ),
      deed: BulkDeed,
    }),
  }),
  bulks: route({
    method: 'GET',
    path: '/queue/bulks',
    tag,
    summary: 'What whoever asks did with several tickets within the last hour, the newest first',
    access: 'account',
    output: v.array(Bulk),
  }),
  bulk: route({
    method: 'GET',
    path: '/queue/bulks/:id',
    tag,
    summary: 'One of these, with what came of it for each ticket',
    access: 'account',
    params,
    output: v.object({ bulk: Bulk, results: v.array(BulkResult) }),
  }),
  undoBulk: route({
    ...begins,
    path: '/queue/bulks/:id/undo',
    summary: 'Put back how it was, within an hour, where nobody changed it since',
    params,
  }),
  repeatBulk: route({
    ...begins,
    path: '/queue/bulks/:id/again',
    summary: 'Try the same again with those tickets where it was refused',
    params,
  }),
} as const
