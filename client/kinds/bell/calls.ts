import type { AccountId, ConversationId } from '../../../shared/kernel/ids.ts'
import { DAY } from '../../../shared/kernel/time.ts'
import type { Stage } from '../../../shared/kinds/ticket/index.ts'
import { isOpen } from '../../../shared/kinds/ticket/told/index.ts'
import type { Notice, Telling } from './entries.ts'

/** Nobody is led by a call that is older. */
const LASTS = 7 * DAY
/** So many are looked after at once: the newest. */
const MOST = 10

/** The tickets to which somebody was called, by the last call for each; the oldest of them first. */
export const callsIn = (tellings: readonly Telling[], now: number): readonly Notice[] => {
  const last = new Map<ConversationId, Notice>()
  for (const telling of tellings)
    if (telling.type === 'notification.raised' && telling.reason === 'called' && telling.at > now - LASTS)
      last.set(telling.about, telling)
  return [...last.values()].sort((one, other) => one.seq - other.seq).slice(-MOST)
}

/** What of a ticket a call depends on. */
interface Called {
  readonly stage: Stage
  readonly removed: boolean
  readonly acknowledgedBy: AccountId | null
}

/** Does nobody say yet that they are on it? The bell may have been read: that is no answer. */
export const isAwaited = ({ stage, removed, acknowledgedBy }: Called): boolean =>
  isOpen(stage) && !removed && acknowledgedBy === null
