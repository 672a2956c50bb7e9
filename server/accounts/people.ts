import type { FilterQuery } from '@mikro-orm/postgresql'
import type { AccountId } from '../../shared/kernel/ids.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import type { Person } from '../../shared/protocol/accounts.ts'
import type { Em } from '../db/orm.ts'
import { AccountRow } from './account.row.ts'
import { personOf } from './profile.ts'

/** Cards by id, for those who wrote or are members somewhere: also of the suspended, whose words still stand there. */
export const peopleById = async (em: Em, ids: readonly AccountId[]): Promise<Person[]> =>
  (await em.find(AccountRow, { id: { $in: [...ids] } })).map(personOf)

/** @throws Refusal `account.unknown` */
export const personByUsername = async (em: Em, username: string): Promise<Person> => {
  const row = await em.findOne(AccountRow, { username, suspendedAt: null })
  if (!row) throw new Refusal('account.unknown')
  return personOf(row)
}

const literally = (said: string): string => said.replace(/[\\%_]/g, '\\$&')

export interface Search {
  readonly q: string
  readonly limit: number
  /** only those who are open to everybody: all that a guest gets to see */
  readonly openOnly: boolean
  /** who is not to be found: those at odds with the one who asks */
  readonly without: readonly AccountId[]
}

/**
 * People whose username or a part of whose name begins like this; whoever has exactly this username comes first.
 *
 * E-mail addresses are not looked at, not even whole ones: an answer would tell whoever holds a list of addresses which
 * of them have an account here.
 */
export const searchPeople = async (em: Em, { q, limit, openOnly, without }: Search): Promise<Person[]> => {
  const start = `${literally(q.normalize('NFC'))}%`
  const among: FilterQuery<AccountRow> = {
    suspendedAt: null,
    id: { $nin: [...without] },
    ...(openOnly && { open: true }),
  }
  const username = q.toLowerCase().replace(/^@/, '')
  const like: FilterQuery<AccountRow>[] = [
    { username: { $like: `${literally(username)}%` } },
    { name: { $ilike: start } },
    { name: { $ilike: `% ${start}` } },
  ]
  const [exact, found] = await Promise.all([
    em.fork().findOne(AccountRow, { $and: [among, { username }] }),
    em.fork().find(AccountRow, { $and: [among, { $or: like }] }, { orderBy: { username: 'asc' }, limit }),
  ])
  const others = found.filter(({ id }) => id !== exact?.id)
  return [...(exact ? [exact] : []), ...others].slice(0, limit).map(personOf)
}
