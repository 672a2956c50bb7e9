import * as v from 'valibot'
import { AccountId, ConversationId } from '../kernel/ids.ts'
import { Answers } from '../kinds/thread/index.ts'
import { route } from './route.ts'

const Seq = v.pipe(v.string(), v.regex(/^[1-9]\d{0,9}$/), v.transform(Number))

/** Of one question: how many chose each answer or point, or the words in the order of their letters. */
const Sum = v.union([v.object({ counts: v.array(v.number()) }), v.object({ words: v.array(v.string()) })])

export const Results = v.object({
  /** what one answered oneself; null: nothing, or nobody can tell */
  own: v.nullable(Answers),
  /** for whoever asked; null: for others, and before the end of an anonymous survey or where too few answered it */
  sums: v.nullable(v.array(Sum)),
  /** who answered what: for whoever asked, unless it is anonymous */
  papers: v.nullable(v.array(v.object({ by: AccountId, answers: Answers }))),
})
export type Results = v.InferOutput<typeof Results>

export const surveyRoutes = {
  surveyResults: route({
    method: 'GET',
    path: '/conversations/:conversation/surveys/:message',
    tag: 'Surveys',
    summary: 'What you answered to a survey; and what everybody did, if you asked it',
    access: 'account',
    params: v.strictObject({ conversation: ConversationId, message: Seq }),
    output: Results,
  }),
} as const
