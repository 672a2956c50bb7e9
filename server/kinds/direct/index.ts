import { type AccountId, ASSISTANT, type ConversationId } from '../../../shared/kernel/ids.ts'
import type { Stored } from '../../../shared/kernel/kind.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import {
  type Direct,
  type DirectCommand,
  type DirectEvent,
  type DirectFacts,
  fits,
  otherOf,
} from '../../../shared/kinds/direct/index.ts'
import { AccountRow } from '../../accounts/index.ts'
import type { Job } from '../../log/order.ts'
import { toRow } from '../contact.row.ts'
import type { Asked, Fork, ServerKind } from '../kind.ts'
import { type Notice, notify } from '../notice.ts'
import { asking } from '../thread/asking.ts'
import { threadFacts } from '../thread/forward.ts'
import { meetingJobs } from '../thread/meeting.ts'
import { papersOf, surveyJobs } from '../thread/survey.ts'
import { unfurl } from '../thread/unfurl.ts'
import { approachRows } from './approaches.ts'

export { digestOfNote } from './approaches.ts'

const authorise = async (fork: Fork, asked: Asked<DirectCommand>): Promise<DirectFacts> => {
  const { conversation, actor, body } = asked
  const thread = await threadFacts(fork, asked)
  if (!('to' in body)) return { ...thread, welcomes: false }
  if (body.to === actor.account) throw new Refusal('contact.self')
  if (!fits(conversation, { actor }, body.to)) throw new Refusal('conversation.unknown')
  const other = await fork().findOne(
    AccountRow,
    { id: body.to, suspendedAt: null, role: { $ne: 'guest' } },
    { fields: ['open'] },
  )
  if (!other) throw new Refusal('account.unknown')
  return { ...thread, welcomes: other.open }
}

const REASONS: Partial<Record<DirectEvent['type'], Notice['reason']>> = {
  'contact.requested': 'request',
  'contact.boosted': 'request',
  'contact.accepted': 'accepted',
  'contact.removed': 'ended',
  'contact.blocked': 'ended',
  'message.sent': 'message',
}

const noticeOf = (event: Stored<DirectEvent>, state: Direct, about: ConversationId): Notice | null => {
  const reason = REASONS[event.type]
  const to: AccountId | null = otherOf(state, event.by)
  if (!reason || !to || state.blockedBy.includes(to)) return null
  if (reason === 'ended' && event.seq !== state.endedAt) return null // there was no contact to end
  return { to, about, reason, from: event.by, seq: event.seq, ...(reason === 'message' && { message: event.seq }) }
}

/** A request that was taken at once is no question any more. */
const worthTelling = (events: readonly Stored<DirectEvent>[]) =>
  events.filter(
    ({ type, command }) =>
      type !== 'contact.requested' ||
      !events.some((other) => other.type === 'contact.accepted' && other.command === command),
  )

/** A contact that ended takes its messages along: the platform asks for it, once the ending is in the log. */
const ending = (events: readonly Stored<DirectEvent>[], state: Direct, conversation: ConversationId): Job[] =>
  events
    .filter(({ seq }) => seq === state.endedAt)
    .map(({ by, seq }) => ({ task: 'erase', payload: { conversation, by, seq } }))

/** Everything the server knows about direct conversations. Nothing outside this folder imports past this file. */
export const directKind: ServerKind<Direct, DirectEvent, DirectCommand, DirectFacts> = {
  authorise,
  row: toRow,
  rows: approachRows,
  papers: papersOf,
  binds: ({ pair }) => pair ?? [],
  react: (events, state, conversation) => [
    ...notify(worthTelling(events).flatMap((event) => noticeOf(event, state, conversation) ?? [])),
    ...ending(events, state, conversation),
    ...unfurl(events, conversation),
    ...asking(events, conversation, () => state.pair.includes(ASSISTANT)),
    ...meetingJobs(events, conversation),
    ...surveyJobs(events, conversation),
  ],
}
