import * as v from 'valibot'
import { AccountId, ConversationId } from '../kernel/ids.ts'
import { wellFormed } from '../kernel/text.ts'
import { Label } from '../kinds/ticket/desk/index.ts'
import { Stage } from '../kinds/ticket/index.ts'
import { route } from './route.ts'

/** How often a thing fails, in failures a season of ninety days. */
export const FailureRate = v.object({
  lately: v.number(),
  /** in its own past; null: it has none to speak of */
  before: v.nullable(v.number()),
  /** on average, of things that are reported as the same sort at the same desk; null: there are none */
  others: v.nullable(v.number()),
  /** the times between its failures become shorter, and hardly by chance */
  sooner: v.boolean(),
})
export type FailureRate = v.InferOutput<typeof FailureRate>

export const PATTERN_SORTS = ['asset', 'place', 'words'] as const
/** What somebody of the staff said of a pattern: they know, or it is none. */
export const ANSWERS = ['seen', 'none'] as const
export const LONGEST_REASON = 200

/** Of each pattern so many tickets are shown, the newest. */
export const MOST_EVIDENCE = 500

/** Many tickets at once that have something in common, and the tickets that show it. */
export const Pattern = v.object({
  id: v.string(),
  sort: v.picklist(PATTERN_SORTS),
  desk: v.string(),
  /** of a place: what is the matter there */
  category: v.nullable(Label),
  /** the thing, or the words with a blank between them; of a place, its name */
  subject: v.string(),
  /** of a place, its name in Bangla */
  subjectBn: v.nullable(v.string()),
  count: v.number(),
  /** within how many minutes so many came at once */
  minutes: v.number(),
  /** how many usually come within that time */
  usual: v.number(),
  /** when the first of them was opened, in ms since 1970 */
  began: v.number(),
  raisedAt: v.number(),
  /** null: it goes on */
  endedAt: v.nullable(v.number()),
  answer: v.nullable(
    v.object({
      sort: v.picklist(ANSWERS),
      by: v.nullable(AccountId),
      at: v.number(),
      reason: v.nullable(v.string()),
    }),
  ),
  tickets: v.array(
    v.object({
      conversation: ConversationId,
      number: v.string(),
      title: v.string(),
      stage: Stage,
      openedAt: v.number(),
      open: v.boolean(),
    }),
  ),
})
export type Pattern = v.InferOutput<typeof Pattern>

/** A thing that fails more often than it did. */
export const Failing = v.object({
  asset: v.string(),
  rate: FailureRate,
  /** the newest ticket about it */
  newest: v.object({ conversation: ConversationId, number: v.string(), title: v.string(), openedAt: v.number() }),
})
export type Failing = v.InferOutput<typeof Failing>

const tag = 'Desks'
const params = v.strictObject({ id: v.pipe(v.string(), v.uuid()) })

export const patternRoutes = {
  patterns: route({
    method: 'GET',
    path: '/queue/patterns',
    tag,
    summary: 'Where many tickets came at once, of those whose every ticket the reader’s work reaches',
    access: 'account',
    output: v.object({
      items: v.array(Pattern),
      /** within ninety days: how many were told, and how many of them were none */
      told: v.number(),
      none: v.number(),
    }),
  }),
  answerPattern: route({
    method: 'PUT',
    path: '/queue/patterns/:id/answer',
    tag,
    summary: 'Say that it is known, or that it is no pattern and why; or take that back',
    access: 'account',
    params,
    body: v.variant('answer', [
      v.strictObject({ answer: v.literal('seen') }),
      v.strictObject({
        answer: v.literal('none'),
        reason: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LONGEST_REASON), wellFormed),
      }),
      v.strictObject({ answer: v.literal('open') }),
    ]),
    output: v.undefined(),
    status: 204,
  }),
  failing: route({
    method: 'GET',
    path: '/queue/failing',
    tag,
    summary: 'Things that fail sooner and sooner, by the tickets that the reader’s work reaches',
    access: 'account',
    output: v.array(Failing),
  }),
} as const
