import type { AccountId } from '../../../shared/kernel/ids.ts'
import type { Fact, Stored } from '../../../shared/kernel/kind.ts'
import { isBlank, visible } from '../../../shared/kernel/visible.ts'
import { kindOf } from '../../../shared/kinds/index.ts'
import {
  amend,
  type MessageSent,
  messageOf,
  type ThreadCommand,
  type ThreadFacts,
} from '../../../shared/kinds/thread/index.ts'
import type { Em } from '../../db/orm.ts'
import { ConversationRow, EventRow } from '../../log/rows.ts'
import type { Fork } from '../kind.ts'

const storedOf = ({ seq, at, actor, command, type, body, erased }: EventRow): Stored => ({
  ...body,
  seq,
  at: at.getTime(),
  by: actor,
  command,
  type,
  ...(erased && { erased: true }),
})

/** The message that somebody forwards, as it stands now, if this account may see it at all. */
const messageFor = async (
  em: Em,
  account: AccountId,
  from: Extract<ThreadCommand, { type: 'message.forward' }>['from'],
) => {
  const source = await em.findOne(ConversationRow, { id: from.conversation })
  const view = source && visible(kindOf(source.kind), source.state, account)
  if (!view || from.message < view.from) return null
  const rows = await em.find(
    EventRow,
    { conversation: from.conversation, $or: [{ seq: from.message }, { about: from.message }] },
    { orderBy: { seq: 'asc' } },
  )
  const [sent, ...later] = rows.map(storedOf)
  if (sent?.type !== 'message.sent' || isBlank(view.show(sent))) return null
  const message = later.reduce(amend, messageOf(sent as Stored<MessageSent>))
  return message.removed ? null : message
}

/** What the server vouches for when somebody writes: whose words are passed on, and what they are now. */
export const threadFacts = async (fork: Fork, account: AccountId, body: Fact): Promise<ThreadFacts> => {
  if (body.type !== 'message.forward') return { forwarded: null }
  const { from } = body as Extract<ThreadCommand, { type: 'message.forward' }>
  const message = await messageFor(fork(), account, from)
  return { forwarded: message && { by: message.forwardedFrom ?? message.by, text: message.text } }
}
