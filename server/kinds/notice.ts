import { type AccountId, ASSISTANT, type ConversationId } from '../../shared/kernel/ids.ts'
import { SECOND } from '../../shared/kernel/time.ts'
import type { Reason } from '../../shared/kinds/self/index.ts'
import type { Job } from '../log/order.ts'

/** Somebody is to be told something: becomes an event of that account's `self` (server/jobs/notify.ts). */
export interface Notice {
  readonly to: AccountId
  readonly about: ConversationId
  readonly reason: Reason
  readonly from: AccountId
  /** the seq of what is told: together with `to` and `reason` it makes the telling happen once */
  readonly seq: number
  readonly message?: number
  readonly name?: string
}

/** Who looks on reads a message within this time, and needs not be told of it. */
const A_MOMENT = SECOND

/**
 * One job for all that a batch of events has to tell: jobs cost more than the events they carry. Of messages only the
 * last is told, a moment later: those who talk are not told of every word, and a badge does not flicker while one reads.
 */
export const notify = (told: readonly Notice[]): Job[] => {
  // the bot hears of what concerns it by what it is asked
  const notices = told.filter(({ to }) => to !== ASSISTANT)
  const atOnce = notices.filter(({ reason }) => reason !== 'message')
  const last = new Map(
    notices
      .filter(({ reason }) => reason === 'message')
      .map((notice) => [`message ${notice.to} ${notice.about}`, notice]),
  )
  return [
    ...(atOnce.length > 0 ? [{ task: 'notify', payload: { notices: atOnce } }] : []),
    ...[...last].map(([key, notice]) => ({ task: 'notify', payload: { notices: [notice] }, key, delay: A_MOMENT })),
  ]
}
