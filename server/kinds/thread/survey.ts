import type { ConversationId } from '../../../shared/kernel/ids.ts'
import type { Fact, Stored } from '../../../shared/kernel/kind.ts'
import { MINUTE } from '../../../shared/kernel/time.ts'
import type { ThreadCommand, ThreadEvent } from '../../../shared/kinds/thread/index.ts'
import type { Job, RowChange } from '../../log/order.ts'
import type { Fork } from '../kind.ts'

type Handing = Extract<ThreadCommand, { type: 'survey.answer' }>
const isHanding = (body: Fact): body is Handing => body.type === 'survey.answer'

/** Where the answers to a survey lie: server/jobs/shuffle.ts mixes those that nobody is to be known by. */
export interface Box {
  readonly conversation: ConversationId
  /** the message in which it is asked */
  readonly message: number
}

/** The paper on which somebody answers: under their own name, or under one that nothing here says is theirs. */
export const papersOf = (event: Stored<Fact>, body: Fact, conversation: ConversationId): RowChange[] => {
  if (event.type !== 'survey.answered' || !isHanding(body)) return []
  const key = { conversation, message: body.target, paper: body.paper ?? event.by }
  return [{ table: 'survey_paper', key, columns: { answers: body.answers } }]
}

/** Does the paper that somebody names lie with the others? Undefined where none is named. */
export const paperLies = async (fork: Fork, conversation: ConversationId, body: Fact): Promise<boolean | undefined> => {
  if (!isHanding(body) || body.paper === undefined) return undefined
  const text = 'select 1 from survey_paper where conversation = ? and message = ? and paper = ?'
  return (await fork().execute(text, [conversation, body.target, body.paper])).length > 0
}

/**
 * What of a wish may be kept beside its author's name, be it as a digest: a few thousand guesses would tell what was
 * answered to a handful of choices.
 */
export const openPartOf = (body: Fact): Fact =>
  isHanding(body) ? ({ type: body.type, target: body.target } as Fact) : body

/** Whoever answered in the last moment has been heard by then, whatever clock they went by. */
const SETTLED = MINUTE

/** At its end the papers of an anonymous survey are mixed, so that not even their order tells anything. */
export const surveyJobs = (events: readonly Stored<Fact>[], conversation: ConversationId): Job[] =>
  events.flatMap((fact): Job[] => {
    const event = fact as Stored<ThreadEvent>
    const box = (message: number): Box => ({ conversation, message })
    if (event.type === 'survey.closed') return [{ task: 'shuffle', payload: box(event.target) }]
    if (event.type !== 'message.sent' || !event.survey?.anonymous || !event.survey.until) return []
    return [{ task: 'shuffle', payload: box(event.seq), delay: event.survey.until - event.at + SETTLED }]
  })
