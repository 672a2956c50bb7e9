import type { ConversationId } from '../../../shared/kernel/ids.ts'
import type { Stored } from '../../../shared/kernel/kind.ts'
import { amend, type Message, type MessageSent, messageOf } from '../../../shared/kinds/thread/index.ts'
import type { Em } from '../../db/orm.ts'
import { EventRow } from '../../log/rows.ts'

export const storedOf = ({ seq, at, actor, command, type, body, erased }: EventRow): Stored => ({
  ...body,
  seq,
  at: at.getTime(),
  by: actor,
  command,
  type,
  ...(erased && { erased: true }),
})

/**
 * A message as it stands now, whoever asks: the caller sees to it that they may.
 *
 * @param sees  of its first event; default: everybody does
 */
export const messageAt = async (
  em: Em,
  conversation: ConversationId,
  seq: number,
  sees: (sent: Stored) => boolean = () => true,
): Promise<Message | null> => {
  const rows = await em.find(EventRow, { conversation, $or: [{ seq }, { about: seq }] }, { orderBy: { seq: 'asc' } })
  const [sent, ...later] = rows.map(storedOf)
  if (sent?.type !== 'message.sent' || !sees(sent)) return null
  const message = later.reduce(amend, messageOf(sent as Stored<MessageSent>))
  return message.removed ? null : message
}
