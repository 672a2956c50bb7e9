import * as v from 'valibot'
import { AccountId } from '../../kernel/ids.ts'
import type { Stored } from '../../kernel/kind.ts'
import { oneLine, seen } from '../../kernel/text.ts'

export const LONGEST_TITLE = 120

const Seq = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(2_147_483_647))

/** What a topic is called: one line. */
export const Title = v.pipe(v.string(), v.trim(), v.maxLength(LONGEST_TITLE), oneLine, seen)

/** To which topic something is said, and who began that. */
export const Answers = v.strictObject({ topic: Seq, by: AccountId })
export type Answers = v.InferOutput<typeof Answers>

/** A message that begins a topic: its title, and what became of it. */
export interface Topic {
  readonly title: string
  readonly closed: boolean
  /** the answer that helped */
  readonly accepted: number | null
}

/** What happens to a topic, and to the answer that is accepted or no longer: each is about its own message. */
export const topicEvents = [
  v.strictObject({ type: v.literal('topic.solved'), target: Seq, answer: Seq }),
  v.strictObject({ type: v.literal('topic.unsolved'), target: Seq }),
  v.strictObject({ type: v.literal('topic.closed'), target: Seq }),
  v.strictObject({ type: v.literal('topic.reopened'), target: Seq }),
  v.strictObject({ type: v.literal('answer.accepted'), target: Seq, author: AccountId }),
  v.strictObject({ type: v.literal('answer.released'), target: Seq }),
] as const
export type TopicEvent = v.InferOutput<(typeof topicEvents)[number]>

export const topicCommands = [
  v.strictObject({ type: v.literal('answer.accept'), target: Seq, topic: Seq }),
  v.strictObject({ type: v.literal('answer.release'), target: Seq, topic: Seq }),
  v.strictObject({ type: v.literal('topic.close'), target: Seq }),
  v.strictObject({ type: v.literal('topic.reopen'), target: Seq }),
] as const
export type TopicCommand = v.InferOutput<(typeof topicCommands)[number]>

/** What a message is in a board: the beginning of a topic, an answer to one, or neither. */
export interface InTopic {
  readonly topic?: Topic
  readonly answers?: Answers
  /** of all answers to its topic, this one helped */
  readonly accepted?: true
}

export const begun = ({
  title,
  answers,
}: {
  readonly title?: string | undefined
  readonly answers?: Answers | undefined
}): InTopic => ({
  ...(title !== undefined && { topic: { title, closed: false, accepted: null } }),
  ...(answers && { answers }),
})

const become = (topic: Topic, event: Stored<TopicEvent>): Topic => {
  switch (event.type) {
    case 'topic.solved':
      return { ...topic, accepted: event.answer }
    case 'topic.unsolved':
      return { ...topic, accepted: null }
    case 'topic.closed':
      return { ...topic, closed: true }
    case 'topic.reopened':
      return { ...topic, closed: false }
    default:
      return topic
  }
}

/** What an event about a topic, or about an answer, makes of the message. */
export const amendTopic = <M extends InTopic>(message: M, event: Stored<TopicEvent>): M => {
  if (event.type === 'answer.accepted') return message.answers ? { ...message, accepted: true } : message
  if (event.type === 'answer.released') {
    const { accepted: _, ...rest } = message
    return rest as M
  }
  return message.topic ? { ...message, topic: become(message.topic, event) } : message
}
