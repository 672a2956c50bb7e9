import type { AccountId, ConversationId } from '../../shared/kernel/ids.ts'
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

/** One job for all that a batch of events has to tell: jobs cost more than the events they carry. */
export const notify = (notices: readonly Notice[]): Job[] =>
  notices.length > 0 ? [{ task: 'notify', payload: { notices } }] : []
