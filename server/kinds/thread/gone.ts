import type { AccountId, ConversationId } from '../../../shared/kernel/ids.ts'
import type { Stored } from '../../../shared/kernel/kind.ts'
import type { Coming, Kept, ThreadEvent } from '../../../shared/kinds/thread/index.ts'
import type { Em } from '../../db/orm.ts'
import { EventRow } from '../../log/rows.ts'
import { storedOf } from './message.ts'

/** What is left of a meeting whose message was removed: the time that was kept free for it, and who wanted to come. */
export interface GoneMeeting {
  readonly kept: Kept
  /** the event that called it off */
  readonly seq: number
  readonly at: number
  readonly comings: Readonly<Record<AccountId, Coming | null>>
}

const LEFT = ['message.sent', 'meeting.answered', 'meeting.cancelled']

/**
 * A meeting that was called off by removing its message. The caller sees to it that whoever asks may know.
 *
 * @param sees  of the event that it began with
 */
export const goneMeetingAt = async (
  em: Em,
  conversation: ConversationId,
  seq: number,
  sees: (sent: Stored) => boolean = () => true,
): Promise<GoneMeeting | null> => {
  const where = { conversation, type: { $in: LEFT }, $or: [{ seq }, { about: seq }] }
  const [sent, ...later] = (await em.find(EventRow, where, { orderBy: { seq: 'asc' } })).map(storedOf)
  if (sent?.seq !== seq || !sees(sent)) return null
  const comings: Record<AccountId, Coming | null> = {}
  let gone: Pick<GoneMeeting, 'kept' | 'seq' | 'at'> | null = null
  for (const event of later as Stored<ThreadEvent>[]) {
    if (event.type === 'meeting.answered') comings[event.by] = event.coming
    if (event.type === 'meeting.cancelled' && event.kept) gone = { kept: event.kept, seq: event.seq, at: event.at }
  }
  return gone && { ...gone, comings }
}
