import * as v from 'valibot'
import { AccountId, ConversationId } from '../kernel/ids.ts'
import { Entry } from './log.ts'
import { route } from './route.ts'

const seq = v.pipe(v.string(), v.regex(/^\d{1,10}$/), v.transform(Number), v.maxValue(2_147_483_647))
const count = (most: number, preset: string) =>
  v.optional(v.pipe(v.string(), v.regex(/^\d{1,3}$/), v.transform(Number), v.minValue(1), v.maxValue(most)), preset)

/** A topic as a list shows it. */
export const TopicCard = v.object({
  /** the message that began it */
  topic: v.number(),
  title: v.string(),
  by: AccountId,
  at: v.number(),
  /** up to a thousand */
  answers: v.number(),
  /** what was said last in it, when and by whom */
  last: v.number(),
  lastAt: v.number(),
  lastBy: AccountId,
  accepted: v.nullable(v.number()),
  closed: v.boolean(),
})
export type TopicCard = v.InferOutput<typeof TopicCard>

export const FILTERS = ['all', 'open', 'solved'] as const
export type Filter = (typeof FILTERS)[number]

/** A topic with some of its answers: the messages by their events, with what happened to them later. */
export const TopicPage = v.object({
  answers: v.array(v.number()),
  next: v.nullable(v.number()),
  events: v.array(Entry),
})
export type TopicPage = v.InferOutput<typeof TopicPage>

export const boardRoutes = {
  topics: route({
    method: 'GET',
    path: '/conversations/:conversation/topics',
    tag: 'Groups',
    summary: 'The topics of a board, the newest activity first: all, those that are open, or those that are solved',
    access: 'account',
    params: v.strictObject({ conversation: ConversationId }),
    query: v.strictObject({
      filter: v.optional(v.picklist(FILTERS), 'all'),
      /** `next` of the page before */
      before: v.optional(seq),
      limit: count(50, '20'),
    }),
    output: v.object({ items: v.array(TopicCard), next: v.nullable(v.number()) }),
  }),
  topic: route({
    method: 'GET',
    path: '/conversations/:conversation/topics/:topic',
    tag: 'Groups',
    summary: 'One topic of a board: its question, the accepted answer, and its answers in order',
    access: 'account',
    params: v.strictObject({ conversation: ConversationId, topic: seq }),
    query: v.strictObject({ after: v.optional(seq, '0'), limit: count(100, '50') }),
    output: TopicPage,
  }),
} as const
