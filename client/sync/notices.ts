import type { ConversationId } from '../../shared/kernel/ids.ts'
import type { Stored } from '../../shared/kernel/kind.ts'
import type { SelfEvent } from '../../shared/kinds/self/index.ts'
import type { Conversations } from './conversations.ts'
import { isEvent } from './held.ts'

export interface NoticesPorts {
  readonly conversations: Conversations
  /** tells the server that the notification about it was read */
  readonly tell: (about: ConversationId) => void
}

/** The notifications on the bell: whoever reads what one is about has read it too. */
export const createNotices = ({ conversations, tell }: NoticesPorts) => {
  /** by what it is about, the last that was read here */
  const told = new Map<ConversationId, number>()

  const read = (about: ConversationId) => {
    const notice = conversations.self.open[about]
    if (notice === undefined || told.get(about) === notice) return
    told.set(about, notice)
    tell(about)
  }

  /** Is it about a message that was read before anybody was told of it? */
  const isLate = (about: ConversationId): boolean => {
    const notice = conversations.self.open[about]
    const entry = notice !== undefined && conversations.get(conversations.selfId)?.confirmed.held.at(notice)
    if (!entry || !isEvent(entry)) return false
    const raised = entry as Stored as Stored<SelfEvent>
    if (raised.type !== 'notification.raised' || raised.reason !== 'message') return false
    const own = conversations.get(about)?.own
    return own !== undefined && own.unreadFrom === null && own.read >= (raised.message ?? Number.POSITIVE_INFINITY)
  }

  const stop = conversations.changes.on((ids) => {
    const { self, selfId } = conversations
    const looked = ids.has(selfId) ? (Object.keys(self.open) as ConversationId[]) : [...ids]
    for (const about of looked) if (isLate(about)) read(about)
  })

  return { read, stop }
}
