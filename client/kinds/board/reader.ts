import { type Accessor, createSignal } from 'solid-js'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import type { TopicCard } from '../../../shared/protocol/boards.ts'
import type { View } from '../../sync/index.ts'
import type { Live } from '../live.tsx'
import { isAllRead, isUnread, type Reader, recall, remember } from './seen.ts'

/** So many of the newest topics tell whether anything is left to read. */
const NEWEST = '20'

/** What its reader has read of a board: topic by topic on this device, and all of it once there is nothing left. */
export const createReader = (live: Live, board: ConversationId, view: Accessor<View>) => {
  const [seen, setSeen] = createSignal(recall(live.account, board))
  const reader = (): Reader => ({ account: live.account, own: view().own, seen: seen() })

  const finish = async () => {
    if (view().unread === 0) return
    const page = await live.api.topics({ params: { conversation: board }, query: { limit: NEWEST } }).catch(() => null)
    if (page && isAllRead(page.items, page.next === null, reader())) live.sync.markRead(board)
  }
  return {
    isUnread: (card: TopicCard) => isUnread(card, reader()),
    /** A topic was before somebody's eyes up to there. */
    see(topic: number, through: number) {
      if ((seen()[topic] ?? 0) >= through) return
      setSeen({ ...seen(), [topic]: through })
      remember(live.account, board, seen(), view().own.read)
      void finish()
    },
  }
}
export type TopicReader = ReturnType<typeof createReader>
