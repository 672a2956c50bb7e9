import type { Actor } from '../../shared/kernel/actor.ts'
import type { AccountId } from '../../shared/kernel/ids.ts'
import type { Standing } from '../../shared/kernel/profile.ts'
import type { Em } from '../db/orm.ts'
import type { AccountRow } from './account.row.ts'
import type { Counts } from './shown.ts'

/** What binds people to each other: told by the kinds, which know of contacts. */
export interface Ties {
  /** of the others, those whom an account has as contacts, and those at odds with it */
  among(
    em: Em,
    account: AccountId,
    others: readonly AccountId[],
  ): Promise<{ readonly accepted: readonly AccountId[]; readonly blocked: readonly AccountId[] }>
  /** everybody at odds with it */
  blockedWith(em: Em, account: AccountId): Promise<readonly AccountId[]>
  /** how many contacts it has, and how many posts there are of it for whoever stands like this to it */
  counts(em: Em, account: AccountId, reader: Standing): Promise<Counts>
}

/** How a reader stands to each of these people. */
export const standings = async (
  em: Em,
  ties: Ties,
  reader: Pick<Actor, 'account'> | null,
  rows: readonly AccountRow[],
): Promise<(row: AccountRow) => Standing> => {
  const others = rows.map(({ id }) => id).filter((id) => id !== reader?.account)
  const tied =
    reader && others.length > 0 ? await ties.among(em, reader.account, others) : { accepted: [], blocked: [] }
  const [accepted, blocked] = [new Set(tied.accepted), new Set(tied.blocked)]
  return ({ id, suspendedAt }) => {
    if (id === reader?.account) return 'oneself'
    if (suspendedAt || blocked.has(id)) return 'apart'
    if (!reader) return 'guest'
    return accepted.has(id) ? 'contact' : 'stranger'
  }
}
