import type { AccountId } from '../../../shared/kernel/ids.ts'
import { isBlank } from '../../../shared/kernel/visible.ts'
import type { ThreadCommand, ThreadFacts } from '../../../shared/kinds/thread/index.ts'
import type { Em } from '../../db/orm.ts'
import type { Look } from '../../log/look.ts'
import { filesOf } from '../file.row.ts'
import type { Asked, Fork } from '../kind.ts'
import { messageAt } from './message.ts'
import { askerOf } from './rating.ts'
import { paperLies } from './survey.ts'

/** The message that somebody forwards, as it stands now, if this account may see it at all. */
const messageFor = async (
  em: Em,
  look: Look,
  account: AccountId,
  from: Extract<ThreadCommand, { type: 'message.forward' }>['from'],
) => {
  const view = (await look(account, [from.conversation])).get(from.conversation)?.view
  if (!view || from.message < view.from) return null
  return messageAt(em, from.conversation, from.message, (sent) => !isBlank(view.show(sent)))
}

/** What the server vouches for when somebody writes: whose words are passed on and what they are now, and files. */
export const threadFacts = async (
  fork: Fork,
  { actor, conversation, body, look }: Pick<Asked, 'actor' | 'conversation' | 'body' | 'look'>,
): Promise<ThreadFacts> => {
  if (body.type === 'message.send') {
    const { files = [] } = body as Extract<ThreadCommand, { type: 'message.send' }>
    return { forwarded: null, files: await filesOf(fork, actor.account, files) }
  }
  if (body.type === 'reply.rate') {
    const { target } = body as Extract<ThreadCommand, { type: 'reply.rate' }>
    return { forwarded: null, asker: await askerOf(fork(), conversation, target) }
  }
  const paper = await paperLies(fork, conversation, body)
  if (body.type !== 'message.forward') return { forwarded: null, ...(paper !== undefined && { paper }) }
  const { from } = body as Extract<ThreadCommand, { type: 'message.forward' }>
  const message = await messageFor(fork(), look, actor.account, from)
  if (!message) return { forwarded: null }
  const { by, forwardedFrom, text, files, place, sticker, poll, survey, meeting } = message
  return { forwarded: { by: forwardedFrom ?? by, text, files, place, sticker, poll, survey, meeting } }
}
