import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { AccountId, ConversationId } from '../../shared/kernel/ids.ts'
import { MINUTE } from '../../shared/kernel/time.ts'

const WINDOW = 10 * MINUTE
const SHORTEST = 20

/**
 * Who says the same in many places. As far as this node heard it: whoever is spread over several nodes is noticed a
 * little later, and nothing is asked of the database for each message.
 */
export const createRepeating = (now: () => number) => {
  const heard = new LRUCache<string, Map<ConversationId, number>>({ max: 20_000 })
  return (account: AccountId, conversation: ConversationId, text: string): number => {
    const plain = text.toLowerCase().replace(/\s+/g, ' ').trim()
    if (plain.length < SHORTEST) return 1
    const key = `${account} ${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}`
    const places = heard.get(key) ?? new Map<ConversationId, number>()
    for (const [place, at] of places) if (at < now() - WINDOW) places.delete(place)
    places.set(conversation, now())
    heard.set(key, places)
    return places.size
  }
}
