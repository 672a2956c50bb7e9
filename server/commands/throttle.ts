import { LRUCache } from 'lru-cache'
import type { Actor } from '../../shared/kernel/actor.ts'
import type { AccountId } from '../../shared/kernel/ids.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { MINUTE, SECOND } from '../../shared/kernel/time.ts'

/** How full somebody's bucket was, and when. */
interface Bucket {
  readonly left: number
  readonly at: number
}

/**
 * How many commands one account may give on this node (HUB5): so many a minute, of which it may save up a quarter for a
 * burst. Memory only, and no promise: it stands on the path of every message.
 *
 * @throws Refusal `rate.limited`, with the seconds to wait
 */
export const createThrottle = (perMinute: number, now: () => number) => {
  const burst = Math.max(1, perMinute / 4)
  const buckets = new LRUCache<AccountId, Bucket>({ max: 100_000 })
  return ({ account }: Actor): void => {
    const at = now()
    const before = buckets.get(account) ?? { left: burst, at }
    const left = Math.min(burst, before.left + ((at - before.at) * perMinute) / MINUTE)
    if (left < 1) {
      const wait = ((1 - left) * MINUTE) / perMinute
      throw new Refusal('rate.limited', { retryAfter: Math.max(1, Math.ceil(wait / SECOND)) })
    }
    buckets.set(account, { left: left - 1, at })
  }
}
