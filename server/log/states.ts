import { LRUCache } from 'lru-cache'
import type { ConversationId } from '../../shared/kernel/ids.ts'

/** A state as it was after `stateSeq`, the last event that changed it. */
export interface Held {
  readonly stateSeq: number
  readonly state: unknown
}

/**
 * The states that this node has at hand. Never a truth: every commit compares `stateSeq` under the row lock and reads
 * the state afresh where it moved on. It only saves reading and parsing what did not change.
 */
export const createStates = (most = 10_000) => {
  const cache = new LRUCache<ConversationId, Held>({ max: most })
  return {
    get: (conversation: ConversationId): Held | undefined => cache.get(conversation),
    keep: (conversation: ConversationId, held: Held): void => {
      cache.set(conversation, held)
    },
  }
}
export type States = ReturnType<typeof createStates>
