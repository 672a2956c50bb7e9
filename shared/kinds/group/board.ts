import type { Context } from '../../kernel/kind.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Message, ThreadCommand, TopicCommand, TopicEvent } from '../thread/index.ts'

/** What somebody may see and do in a board beyond what every member may. */
export interface BoardRights {
  /** the first seq that they see: topics from before do not exist for them (SEE1) */
  readonly from: number
  /** close topics, and accept answers for others */
  readonly tend: boolean
}

type BoardContext = Context<unknown, Message>

const seen = (message: Message | null | undefined, { from }: BoardRights): Message => {
  if (!message || message.seq < from) throw new Refusal('topic.unknown')
  return message
}

const asked = (message: Message | null | undefined, rights: BoardRights) => {
  const question = seen(message, rights)
  if (question.removed) throw new Refusal('message.removed')
  if (!question.topic) throw new Refusal('topic.unknown')
  return { ...question, topic: question.topic }
}

/** What is said in a board begins a topic, or answers one that is open. */
export const placed = (
  { title, topic }: Extract<ThreadCommand, { type: 'message.send' }>,
  context: BoardContext,
  rights: BoardRights,
): { readonly answers?: { readonly topic: number; readonly by: Message['by'] } } => {
  if ((title === undefined) === (topic === undefined)) throw new Refusal('topic.needed')
  if (topic === undefined) return {}
  const question = asked(context.topic, rights)
  if (question.topic.closed) throw new Refusal('topic.closed')
  return { answers: { topic, by: question.by } }
}

/** One answer is accepted at a time: the one before gives way. */
const accept = (answer: Message, topic: number, before: number | null): readonly TopicEvent[] => [
  ...(before === null ? [] : [{ type: 'answer.released' as const, target: before }]),
  { type: 'answer.accepted', target: answer.seq, author: answer.by },
  { type: 'topic.solved', target: topic, answer: answer.seq },
]

const released = (answer: number, topic: number): readonly TopicEvent[] => [
  { type: 'answer.released', target: answer },
  { type: 'topic.unsolved', target: topic },
]

/** What goes with a message that is taken away: the accepted answer leaves its topic open again. */
export const unsolvedBy = (message: Message | null): readonly TopicEvent[] =>
  message?.accepted && message.answers ? [{ type: 'topic.unsolved', target: message.answers.topic }] : []

const judge = (
  command: Extract<TopicCommand, { type: `answer.${string}` }>,
  context: BoardContext,
  rights: BoardRights,
): readonly TopicEvent[] => {
  const question = asked(context.topic, rights)
  const answer = seen(context.target, rights)
  if (answer.answers?.topic !== question.seq) throw new Refusal(answer.removed ? 'message.removed' : 'topic.misfit')
  if (question.by !== context.actor.account && !rights.tend) throw new Refusal('topic.notYours')
  const { accepted } = question.topic
  if (command.type === 'answer.release') return accepted === answer.seq ? released(answer.seq, question.seq) : []
  return accepted === answer.seq ? [] : accept(answer, question.seq, accepted)
}

/** The rules of a board beside those of every conversation. */
export const decideTopic = (
  command: TopicCommand,
  context: BoardContext,
  rights: BoardRights,
): readonly TopicEvent[] => {
  if (command.type === 'answer.accept' || command.type === 'answer.release') return judge(command, context, rights)
  const { seq, topic } = asked(context.target, rights)
  if (!rights.tend) throw new Refusal('group.rank')
  const close = command.type === 'topic.close'
  if (topic.closed === close) return []
  return [{ type: close ? 'topic.closed' : 'topic.reopened', target: seq }]
}
