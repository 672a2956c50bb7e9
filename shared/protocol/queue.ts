import * as v from 'valibot'
import { AccountId, ConversationId } from '../kernel/ids.ts'
import { wellFormed } from '../kernel/text.ts'
import { PRIORITIES, Priority, Slug, STAGES, Stage } from '../kinds/ticket/index.ts'
import { count } from './count.ts'
import { route } from './route.ts'

/** A ticket as a queue shows it. */
export const TicketCard = v.object({
  conversation: ConversationId,
  number: v.string(),
  desk: v.string(),
  version: v.number(),
  category: v.nullable(v.string()),
  place: v.nullable(v.string()),
  point: v.nullable(v.object({ lat: v.number(), lon: v.number() })),
  stage: Stage,
  priority: Priority,
  title: v.string(),
  requester: v.nullable(AccountId),
  assignee: v.nullable(AccountId),
  tags: v.array(v.string()),
  /** how many besides the requester have the same */
  others: v.number(),
  /** by this the thing that it is about is found: letters and digits */
  asset: v.nullable(v.string()),
  /** in ms since 1970 */
  openedAt: v.number(),
  saidAt: v.number(),
  endedAt: v.nullable(v.number()),
  /** what was promised runs out then, the first of it */
  due: v.optional(v.number()),
  good: v.nullable(v.boolean()),
  mergedInto: v.nullable(ConversationId),
  removed: v.boolean(),
})
export type TicketCard = v.InferOutput<typeof TicketCard>

const several = <const T extends readonly string[]>(known: T) =>
  v.pipe(
    v.string(),
    v.transform((said) => [...new Set(said.split(','))]),
    v.array(v.picklist(known)),
  )
const uuid = v.pipe(v.string(), v.uuid())

export const SORTS = ['said', 'opened', 'priority', 'others'] as const
export type Sort = (typeof SORTS)[number]

/** What of a queue somebody wants to see. All that is said has to hold. */
export const Filter = v.strictObject({
  desk: v.optional(
    v.pipe(
      v.string(),
      v.transform((said) => [...new Set(said.split(','))]),
      v.array(Slug),
      v.maxLength(50),
    ),
  ),
  /** left out: those with something left to do */
  stage: v.optional(several(STAGES)),
  priority: v.optional(several(PRIORITIES)),
  category: v.optional(Slug),
  /** there, or in something that lies there */
  place: v.optional(uuid),
  /** somebody, whoever asks, or nobody */
  assignee: v.optional(v.union([v.picklist(['me', 'none']), AccountId])),
  requester: v.optional(AccountId),
  tag: v.optional(v.pipe(v.string(), v.trim(), v.toLowerCase(), v.maxLength(40))),
  /** words anywhere in it, or its number */
  q: v.optional(v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(100), wellFormed)),
  /** those that were removed, and only those */
  removed: v.optional(v.literal('yes')),
})
export type Filter = v.InferOutput<typeof Filter>

export const queueRoutes = {
  queue: route({
    method: 'GET',
    path: '/queue',
    tag: 'Desks',
    summary: 'The tickets of the desks and places where somebody works, a page at a time',
    access: 'account',
    query: v.strictObject({
      ...Filter.entries,
      sort: v.optional(v.picklist(SORTS), 'said'),
      /** `next` of the page before */
      cursor: v.optional(v.pipe(v.string(), v.regex(/^\d{1,6}_\d{1,15}_[0-9a-f-]{36}$/))),
      limit: count(100, '50'),
    }),
    output: v.object({ items: v.array(TicketCard), next: v.nullable(v.string()) }),
  }),
  queueCounts: route({
    method: 'GET',
    path: '/queue/counts',
    tag: 'Desks',
    summary: 'How many tickets there are to work on: all, of whoever asks, of nobody, and the urgent ones',
    access: 'account',
    output: v.object({ open: v.number(), mine: v.number(), none: v.number(), urgent: v.number() }),
  }),
} as const
