import type { Opened } from '../../../client/sync/opened.ts'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import type { Message } from '../../../shared/kinds/thread/index.ts'
import type { Device } from './people.ts'
import { until } from './until.ts'

/** The messages on a screen that are in the log. */
const messagesOn = (opened: Opened): Message[] =>
  opened.view().lines.flatMap((line) => (line.line === 'message' && line.status === 'logged' ? [line.message] : []))

/** Opens a conversation on a device without looking at it, so that nothing counts as read. */
export const glance = ({ sync }: Device, conversation: ConversationId): Opened =>
  sync.open(conversation, { anchor: 'newest', visible: () => false })

/** What somebody sees who scrolls a conversation through, from its end to its beginning. */
export const readThrough = async (device: Device, conversation: ConversationId) => {
  const opened = glance(device, conversation)
  const seen = new Map<number, Message>()
  try {
    await until(`${device.name} has scrolled to the beginning`, async () => {
      for (const message of messagesOn(opened)) seen.set(message.seq, message)
      await opened.older().catch(() => undefined)
      for (const message of messagesOn(opened)) seen.set(message.seq, message)
      return opened.view().atStart
    })
    const { state, unread } = opened.view()
    return { messages: [...seen.values()].sort((one, other) => one.seq - other.seq), state, unread }
  } finally {
    opened.close()
  }
}

/** The texts of a conversation, in order. */
export const textsOf = async (device: Device, conversation: ConversationId): Promise<string[]> =>
  (await readThrough(device, conversation)).messages.map(({ text }) => text)
