import type { Pool } from 'pg'
import type { AccountId } from '../../shared/kernel/ids.ts'
import { ask } from '../log/reader.ts'

/**
 * Whose presence an account may see: of those it shares a conversation with, who show it, and with whom it is not at
 * odds.
 *
 * @returns those of `accounts` that it may
 */
export const createWatching =
  (pool: Pool) =>
  async (account: AccountId, accounts: readonly AccountId[]): Promise<AccountId[]> => {
    const rows = await ask<{ id: AccountId }>(
      pool,
      'watching:allowed',
      `select a.id from account a where a.id = any($2::uuid[]) and a.shows_presence
        and exists (select 1 from member m join member o on o.conversation = m.conversation
          where m.account = $1 and m.left_seq is null and o.account = a.id and o.left_seq is null)
        and not exists (select 1 from contact c where c.blocked_by <> '{}'
          and ((c.one = $1 and c.other = a.id) or (c.one = a.id and c.other = $1)))`,
      [account, [...accounts]],
    )
    return rows.map(({ id }) => id)
  }
export type Watching = ReturnType<typeof createWatching>
