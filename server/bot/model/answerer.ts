import * as v from 'valibot'
import type { Answerer, Question, Reply, Usage } from '../answerer.ts'
import { act } from './acting.ts'
import type { Endpoint } from './endpoint.ts'
import { createFence } from './fence.ts'
import type { Call } from './gathering.ts'
import { citedOf, passagesBehind, wordsOn, wordsSoFar } from './grounded.ts'
import { partly } from './partly.ts'
import { answering, MOST_PASSAGES } from './prompt.ts'
import { sentences } from './sentences.ts'

/** A colleague reads it in a moment. */
const LONGEST_SUMMARY = 1_500

/** Why a model may say that a person has to go on; the other reasons are none of its business. */
const REASONS = ['asked', 'unknown', 'unsolved', 'danger', 'policy'] as const

const cites = v.pipe(
  v.array(v.pipe(v.number(), v.integer())),
  v.maxLength(20),
  v.description('numbers of the passages that it rests on'),
)
const words = v.pipe(v.string(), v.description('for the person, in Markdown'))

/** Numbers before words: so nothing is shown before it is known on what it rests. */
const ANSWER = { says: 'Answers from the passages.', input: v.object({ cites, text: words }) }
const ASK = { says: 'Asks the person one thing.', input: v.object({ text: words }) }
const UNKNOWN = { says: 'Says that the passages do not hold the answer.', input: v.object({}) }
const HAND_OVER = {
  says: 'Hands over to a person of the staff.',
  input: v.object({
    reason: v.picklist(REASONS),
    summary: v.pipe(v.string(), v.description('for the colleague: what is wanted, what was tried, what is missing')),
  }),
}
const alone = { answer: ANSWER, ask: ASK, unknown: UNKNOWN }
const actionsFor = ({ people }: Question) => (people ? { ...alone, hand_over: HAND_OVER } : alone)
type Action = Awaited<ReturnType<typeof act<typeof alone & { hand_over: typeof HAND_OVER }>>>['action']

/** What a model wants to do, as what may be done: with grounds, or not at all. */
const replyOf = (action: Action, { passages, language }: Question, usage: Usage): Reply => {
  const says = sentences[language]
  const unknown: Reply = { sort: 'unknown', text: says.unknown, cites: [], usage }
  switch (action.name) {
    case 'answer': {
      const behind = passagesBehind(action.input.cites, passages)
      const text = wordsOn(behind, action.input.text)
      return behind.length > 0 && text ? { sort: 'answer', text, cites: citedOf(behind), usage } : unknown
    }
    case 'ask': {
      const text = wordsOn([], action.input.text)
      return text ? { sort: 'ask', text, usage } : unknown
    }
    case 'unknown':
      return unknown
    case 'hand_over': {
      const { reason, summary } = action.input
      return { sort: 'over', text: says.over[reason], reason, summary: wordsOn([], summary, LONGEST_SUMMARY), usage }
    }
  }
}

/** What of a call may be seen while it is written. Without a passage that it rests on, nothing. */
const seenOf = (call: Call | null, { passages }: Question): string => {
  if (!call || !['answer', 'ask'].includes(call.name)) return ''
  const read = v.safeParse(v.object({ cites: v.optional(cites, []), text: v.string() }), partly(call.input))
  if (!read.success) return ''
  const behind = call.name === 'answer' ? passagesBehind(read.output.cites, passages) : []
  return call.name === 'ask' || behind.length > 0 ? wordsSoFar(behind, read.output.text) : ''
}

/** Looking again at all that was written costs the more, the more it is: so it is done in steps that grow with it. */
const nextLook = (length: number) => length + 8 + Math.floor(length / 40)

/**
 * Answers with a model. It acts by tools and in no other way; what it says rests on passages that were handed in, or it is not
 * said; and whatever it was talked into, it names no account, no conversation and no address that was not in those passages.
 */
export const createModelAnswerer = (endpoint: Endpoint): Answerer => ({
  from: 'model',
  name: endpoint.name,
  async answer(asked, signal, onWords): Promise<Reply> {
    const question = { ...asked, passages: asked.passages.slice(0, MOST_PASSAGES) }
    let shown = ''
    let read = 0
    const hear = (call: Call | null) => {
      if (call && call.input.length < read) return
      read = call ? nextLook(call.input.length) : 0
      const seen = seenOf(call, question)
      if (seen === shown) return
      shown = seen
      onWords(seen)
    }
    const said = answering(question, createFence())
    const { action, usage } = await act(endpoint, actionsFor(question), said, signal, hear)
    return replyOf(action as Action, question, usage)
  },
})
