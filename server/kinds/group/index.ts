import { type AccountId, ASSISTANT, type ConversationId } from '../../../shared/kernel/ids.ts'
import type { Stored } from '../../../shared/kernel/kind.ts'
import {
  type Group,
  type GroupCommand,
  type GroupEvent,
  type GroupFacts,
  mayInGroup,
} from '../../../shared/kinds/group/index.ts'
import { AccountRow } from '../../accounts/index.ts'
import type { Job } from '../../log/order.ts'
import { contactsAmong } from '../contact.row.ts'
import type { Asked, Fork, ServerKind } from '../kind.ts'
import { type Notice, notify } from '../notice.ts'
import { asking, byName } from '../thread/asking.ts'
import { threadFacts } from '../thread/forward.ts'
import { meetingJobs } from '../thread/meeting.ts'
import { papersOf, surveyJobs } from '../thread/survey.ts'
import { unfurl } from '../thread/unfurl.ts'
import { rowsOf } from './board.row.ts'
import { toRow } from './group.row.ts'

const authorise = async (fork: Fork, asked: Asked<GroupCommand>): Promise<GroupFacts> => {
  const { actor, body } = asked
  const thread = await threadFacts(fork, asked)
  if (body.type !== 'group.invite') return { ...thread, contacts: [], reachable: [] }
  const em = fork()
  const living = { suspendedAt: null, role: { $ne: 'guest' } } as const
  const known = await em.find(AccountRow, { id: { $in: body.accounts }, ...living }, { fields: ['id'] })
  const { accepted, blocked } = await contactsAmong(em, actor.account, body.accounts)
  return { ...thread, contacts: accepted, reachable: known.map(({ id }) => id).filter((id) => !blocked.includes(id)) }
}

/** Those a message calls by name, and everybody where it may and does; never somebody outside the group. */
const mentioned = (
  event: Extract<GroupEvent, { type: 'message.sent' | 'message.edited' }>,
  group: Group,
): AccountId[] => {
  const all = 'everyone' in event && event.everyone ? (Object.keys(group.places) as AccountId[]) : []
  return [...new Set([...(event.mentions ?? []), ...all])].filter((account) => group.places[account])
}

type Telling = Pick<Notice, 'to' | 'reason'> & { readonly message?: number }

const tellings = (event: Stored<GroupEvent>, group: Group): Telling[] => {
  switch (event.type) {
    case 'message.sent': {
      const named = mentioned(event, group)
      const asker = event.answers?.by
      return [
        ...named.map((to) => ({ to, reason: 'mention' as const, message: event.seq })),
        ...(asker && group.places[asker] && !named.includes(asker)
          ? [{ to: asker, reason: 'answer' as const, message: event.seq }]
          : []),
      ]
    }
    case 'answer.accepted':
      return group.places[event.author] ? [{ to: event.author, reason: 'solution', message: event.target }] : []
    case 'message.edited':
      return mentioned(event, group).map((to) => ({ to, reason: 'mention', message: event.target }))
    case 'member.invited':
      return [{ to: event.account, reason: 'invitation' }]
    case 'member.joined':
      return [{ to: event.account, reason: 'joined' }]
    case 'member.removed':
      return [{ to: event.account, reason: 'removed' }]
    case 'join.declined':
      return [{ to: event.account, reason: 'declined' }]
    case 'join.requested':
      return (Object.keys(group.places) as AccountId[])
        .filter((account) => mayInGroup('answer', group.visibility, group.places[account]!.rank))
        .map((to) => ({ to, reason: 'request' }))
    default:
      return []
  }
}

const noticesOf = (event: Stored<GroupEvent>, group: Group, about: ConversationId): Notice[] =>
  tellings(event, group)
    .filter(({ to }) => to !== event.by)
    .map((telling) => ({ ...telling, about, from: event.by, seq: event.seq, name: group.name }))

/** The bot comes where it is invited. */
export interface Entering {
  readonly conversation: ConversationId
  /** the invitation */
  readonly seq: number
}

const entering = (event: Stored<GroupEvent>, conversation: ConversationId): Job[] =>
  event.type === 'member.invited' && event.account === ASSISTANT
    ? [{ task: 'enter', payload: { conversation, seq: event.seq } satisfies Entering }]
    : []

/** Everything the server knows about groups. Nothing outside this folder imports past this file. */
export const groupKind: ServerKind<Group, GroupEvent, GroupCommand, GroupFacts> = {
  authorise,
  row: toRow,
  papers: papersOf,
  rows: rowsOf,
  react: (events, group, conversation) => [
    ...notify(events.flatMap((event) => noticesOf(event, group, conversation))),
    ...unfurl(events, conversation),
    ...asking(events, conversation, (said) => byName(said) && ASSISTANT in group.places),
    ...events.flatMap((event) => entering(event, conversation)),
    ...meetingJobs(events, conversation),
    ...surveyJobs(events, conversation),
  ],
}
export { createBoardHandlers } from './board.ts'
export { createGroupHandlers } from './routes.ts'
