import type { AccountId } from '../../../shared/kernel/ids.ts'
import type { Stored } from '../../../shared/kernel/kind.ts'
import { isBlank } from '../../../shared/kernel/visible.ts'
import {
  amend,
  type MessageSent,
  messageOf,
  type ThreadCommand,
  type ThreadFacts,
} from '../../../shared/kinds/thread/index.ts'
import type { Em } from '../../db/orm.ts'
import type { Look } from '../../log/look.ts'
import { EventRow } from '../../log/rows.ts'
import { filesOf } from '../file.row.ts'
import type { Asked, Fork } from '../kind.ts'

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
  look: Look,
  account: AccountId,
  from: Extract<ThreadCommand, { type: 'message.forward' }>['from'],
) => {
  const view = (await look(account, [from.conversation])).get(from.conversation)?.view
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

/** What the server vouches for when somebody writes: whose words are passed on and what they are now, and files. */
export const threadFacts = async (
  fork: Fork,
  { actor, body, look }: Pick<Asked, 'actor' | 'body' | 'look'>,
): Promise<ThreadFacts> => {
  if (body.type === 'message.send') {
    const { files = [] } = body as Extract<ThreadCommand, { type: 'message.send' }>
    return { forwarded: null, files: await filesOf(fork, actor.account, files) }
  }
  if (body.type !== 'message.forward') return { forwarded: null }
  const { from } = body as Extract<ThreadCommand, { type: 'message.forward' }>
  const message = await messageFor(fork(), look, actor.account, from)
  if (!message) return { forwarded: null }
  const { by, forwardedFrom, text, files } = message
  return { forwarded: { by: forwardedFrom ?? by, text, files } }
}
