import type { AccountId } from '../../shared/kernel/ids.ts'
import type { Own, Receipt } from '../../shared/protocol/log.ts'

/** The own place with what was told of it last. A telling from before the newest reading says nothing of the mark. */
export const standingOf = (own: Own, told: Partial<Own>): Own => {
  const older = told.read !== undefined && told.read < own.read
  return {
    ...own,
    ...told,
    delivered: Math.max(own.delivered, told.delivered ?? 0),
    read: Math.max(own.read, told.read ?? 0),
    unreadFrom: older || told.unreadFrom === undefined ? own.unreadFrom : told.unreadFrom,
  }
}

/**
 * How far the others have got: only ever raised.
 *
 * @param all  those told are all there are
 */
export const receiptsOf = (
  known: ReadonlyMap<AccountId, Receipt>,
  told: readonly Receipt[],
  all = false,
): ReadonlyMap<AccountId, Receipt> => {
  const raised = told.map(({ account, delivered, read }): [AccountId, Receipt] => {
    const before = known.get(account)
    return [
      account,
      { account, delivered: Math.max(delivered, before?.delivered ?? 0), read: Math.max(read, before?.read ?? 0) },
    ]
  })
  return new Map(all ? raised : [...known, ...raised])
}
