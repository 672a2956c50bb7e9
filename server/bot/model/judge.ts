import * as v from 'valibot'
import type { Breach, Judge } from '../judge.ts'
import { type Actions, act } from './acting.ts'
import type { Endpoint } from './endpoint.ts'
import { createFence } from './fence.ts'
import { wordsOn } from './grounded.ts'
import { judging } from './prompt.ts'

const LONGEST_WHY = 160
const MOST_BREACHES = 50

const Broken = v.object({
  rule: v.pipe(v.number(), v.integer()),
  sure: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  why: v.optional(v.string(), ''),
})
const Given = v.object({ broken: v.pipe(v.array(Broken), v.maxLength(MOST_BREACHES)) })

/** One tool, with the numbers of the rules that were given and no others. */
const actionsFor = (rules: readonly string[]) => {
  const rule = v.picklist(rules.map((_, at) => at + 1))
  const broken = v.pipe(v.array(v.object({ ...Broken.entries, rule })), v.maxLength(MOST_BREACHES))
  const says = 'Says which of the rules the message breaks; none of them: an empty list.'
  return { judge: { says, input: v.object({ broken }) } } satisfies Actions
}

/**
 * Judges with a model: one message at a time, by one tool, by numbers of rules that were given. Whoever talks it into
 * something talks about their own message and nobody else's.
 */
export const createModelJudge = (endpoint: Endpoint): Judge => ({
  async judge(judged, signal) {
    const { action, usage } = await act(endpoint, actionsFor(judged.rules), judging(judged, createFence()), signal)
    const breaches = new Map<number, Breach>()
    for (const { rule, sure, why } of v.parse(Given, action.input).broken) {
      const at = rule - 1
      if (sure > (breaches.get(at)?.sure ?? -1)) breaches.set(at, { at, sure, why: wordsOn([], why, LONGEST_WHY) })
    }
    return { breaches: [...breaches.values()], usage }
  },
})
