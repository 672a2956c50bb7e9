import type { AccountId, ConversationId } from '../../shared/kernel/ids.ts'
import { type Clock, createTopic } from '../net/index.ts'

/**
 * Who does something where, as was heard: never kept, and put away where it is not heard again.
 *
 * @param over  ms after which it is over
 */
export const createNoticed = (clock: Clock, over: number) => {
  const changes = createTopic<ConversationId>()
  const noticed = new Map<ConversationId, Map<AccountId, () => void>>()

  const off = (conversation: ConversationId, by: AccountId) => {
    const there = noticed.get(conversation)
    const stop = there?.get(by)
    if (!there || !stop) return
    stop()
    there.delete(by)
    changes.tell(conversation)
  }

  return {
    changes,
    of: (conversation: ConversationId): readonly AccountId[] => [...(noticed.get(conversation)?.keys() ?? [])],
    /** @returns whether that is new */
    on(conversation: ConversationId, by: AccountId): boolean {
      const there = noticed.get(conversation) ?? new Map<AccountId, () => void>()
      noticed.set(conversation, there)
      const before = there.get(by)
      before?.()
      there.set(
        by,
        clock.after(over, () => off(conversation, by)),
      )
      if (!before) changes.tell(conversation)
      return !before
    },
    off,
    stop() {
      for (const there of noticed.values()) for (const stop of there.values()) stop()
    },
  }
}
