import type { AccountId } from '../../shared/kernel/ids.ts'
import type { Activity } from '../../shared/protocol/activity.ts'
import type { Em } from '../db/orm.ts'
import { ActivityRow } from './activity.row.ts'

export interface Page {
  /** `next` of the page before */
  readonly before?: string | undefined
  readonly limit: number
}

/** What happened with an account, newest first (AC17). */
export const activityOf = async (em: Em, account: AccountId, { before, limit }: Page) => {
  const rows = await em.find(
    ActivityRow,
    { account, ...(before !== undefined && { id: { $lt: before } }) },
    { orderBy: { id: 'desc' }, limit: limit + 1 },
  )
  const items = rows
    .slice(0, limit)
    .map(({ id, at, what, agent, address }): Activity => ({ id, at: at.getTime(), what, agent, address }))
  return { items, next: rows.length > limit ? items.at(-1)!.id : null }
}
