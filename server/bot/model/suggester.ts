import * as v from 'valibot'
import { type Matter, PICKED, type Picked, type Suggested, type Suggester } from '../suggester.ts'
import { type Actions, act } from './acting.ts'
import type { Endpoint } from './endpoint.ts'
import { createFence } from './fence.ts'
import { citedOf, passagesBehind, wordsOn } from './grounded.ts'
import { MOST_PASSAGES, suggesting } from './prompt.ts'

const LONGEST_WHY = 300
const FIELDS = Object.keys(PICKED) as Picked[]

const sure = { score: v.pipe(v.number(), v.minValue(0), v.maxValue(1)), why: v.optional(v.string(), '') }
const Pick = v.object({ number: v.pipe(v.number(), v.integer()), ...sure })
const Reply = v.object({
  cites: v.pipe(v.array(v.pipe(v.number(), v.integer())), v.maxLength(20)),
  text: v.string(),
  ...sure,
})
const Given = v.object({
  category: v.optional(Pick),
  priority: v.optional(Pick),
  place: v.optional(Pick),
  assignee: v.optional(Pick),
  reply: v.optional(Reply),
})

/** One tool, with a place for each list that is given and the numbers that are in it. */
const actionsFor = (matter: Matter) => {
  const numbers = (choices: readonly string[]) => v.picklist(choices.map((_, at) => at + 1))
  const picks = FIELDS.filter((field) => matter[PICKED[field]].length > 0).map((field) => [
    field,
    v.optional(v.object({ ...Pick.entries, number: numbers(matter[PICKED[field]]) })),
  ])
  const reply = matter.reply && matter.passages.length > 0 ? { reply: v.optional(Reply) } : {}
  const input = v.object({ ...Object.fromEntries(picks), ...reply })
  return { suggest: { says: 'Suggests to the staff what to do with the ticket.', input } } satisfies Actions
}

const why = (text: string) => wordsOn([], text, LONGEST_WHY)

/** A reply without a passage that it rests on is none. */
const replyOf = ({ reply }: v.InferOutput<typeof Given>, { passages }: Matter): Pick<Suggested, 'reply'> => {
  const behind = passagesBehind(reply?.cites ?? [], passages)
  const text = reply ? wordsOn(behind, reply.text) : ''
  if (!reply || behind.length === 0 || !text) return {}
  return { reply: { text, cites: citedOf(behind), score: reply.score, why: why(reply.why) } }
}

/** Suggests with a model: by one tool, by numbers of what was offered, under the same guards as answers. */
export const createModelSuggester = (endpoint: Endpoint): Suggester => ({
  from: 'model',
  name: endpoint.name,
  async suggest(asked, signal): Promise<Suggested> {
    const matter = { ...asked, passages: asked.passages.slice(0, MOST_PASSAGES) }
    const { action, usage } = await act(endpoint, actionsFor(matter), suggesting(matter, createFence()), signal)
    const given = v.parse(Given, action.input)
    const picks = FIELDS.flatMap((field) => {
      const pick = given[field]
      return pick ? [[field, { at: pick.number - 1, score: pick.score, why: why(pick.why) }]] : []
    })
    return { ...Object.fromEntries(picks), ...replyOf(given, matter), usage }
  },
})
