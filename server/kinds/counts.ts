import type { AccountId } from '../../shared/kernel/ids.ts'
import type { Standing } from '../../shared/kernel/profile.ts'
import type { Em } from '../db/orm.ts'

/** How many contacts an account has, and how many posts there are of it for whoever stands like this to it. By indexes alone. */
export const countsOf = async (em: Em, account: AccountId, reader: Standing) => {
  const close = reader === 'oneself' || reader === 'contact'
  const [counts] = await em.execute<{ contacts: string; posts: string }[]>(
    `select (select count(*) from contact where one = ? and contact = 'accepted')
          + (select count(*) from contact where other = ? and contact = 'accepted') as contacts,
       (select count(*) from post where author = ? and audience = any(?::text[])) as posts`,
    [account, account, account, close ? '{public,contacts}' : '{public}'],
  )
  return { contacts: Number(counts?.contacts ?? 0), posts: Number(counts?.posts ?? 0) }
}
