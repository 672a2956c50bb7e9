import type { ConversationId } from '../../../shared/kernel/ids.ts'
import type { Stored } from '../../../shared/kernel/kind.ts'
import type { GroupEvent } from '../../../shared/kinds/group/index.ts'
import type { RowChange } from '../../log/order.ts'

type Sent = Extract<Stored<GroupEvent>, { type: 'message.sent' }>

const said = ({ seq, at, by, title, answers }: Sent, conversation: ConversationId): RowChange[] => {
  const last = { last: seq, last_at: at, last_by: by }
  if (title !== undefined)
    return [{ table: 'board_topic', key: { conversation, seq }, columns: { title, author: by, at, ...last } }]
  if (!answers) return []
  const { topic } = answers
  return [
    { table: 'board_topic', key: { conversation, seq: topic }, columns: last, amends: true },
    { table: 'board_answer', key: { conversation, seq }, columns: { topic } },
  ]
}

/** Topics would make the state of a board grow with all that is asked in it: they are kept in rows. */
export const rowsOf = (event: Stored<GroupEvent>, conversation: ConversationId): RowChange[] => {
  const topic = (seq: number, columns: RowChange['columns']): RowChange[] => [
    { table: 'board_topic', key: { conversation, seq }, columns, amends: true },
  ]
  switch (event.type) {
    case 'message.sent':
      return said(event, conversation)
    case 'message.edited':
      return event.title === undefined ? [] : topic(event.target, { title: event.title })
    case 'message.removed':
      return [
        ...topic(event.target, null),
        { table: 'board_answer', key: { conversation, seq: event.target }, columns: null },
      ]
    case 'topic.solved':
      return topic(event.target, { accepted: event.answer })
    case 'topic.unsolved':
      return topic(event.target, { accepted: null })
    case 'topic.closed':
      return topic(event.target, { closed: true })
    case 'topic.reopened':
      return topic(event.target, { closed: false })
    default:
      return []
  }
}
