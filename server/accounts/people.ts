import type { FilterQuery } from '@mikro-orm/postgresql'
import type { Actor } from '../../shared/kernel/actor.ts'
import { type AccountId, ASSISTANT } from '../../shared/kernel/ids.ts'
import { isFor } from '../../shared/kernel/profile.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import type { Person } from '../../shared/protocol/accounts.ts'
import type { Em } from '../db/orm.ts'
import { AccountRow } from './account.row.ts'
import type { Random } from './secret.ts'
import { personOf } from './shown.ts'
import { standings, type Ties } from './standing.ts'

/** Who asks, and what binds them to others. */
export interface Reader {
  readonly actor: Actor | null
  readonly ties: Ties
}

const cards = async (em: Em, { actor, ties }: Reader, rows: readonly AccountRow[]): Promise<Person[]> => {
  const standing = await standings(em, ties, actor, rows)
  return rows.map((row) => personOf(row, standing(row)))
}

/** Cards by id, for those who wrote or are members somewhere: also of the suspended, whose words still stand there. */
export const peopleById = async (em: Em, reader: Reader, ids: readonly AccountId[]): Promise<Person[]> =>
  cards(em, reader, await em.find(AccountRow, { id: { $in: [...ids] } }))

/** Nobody finds those who are shut out, nor those who came without an account and are somebody to one desk only. */
const FOUND = { suspendedAt: null, role: { $ne: 'guest' } } as const satisfies FilterQuery<AccountRow>

/**
 * A guest learns of a private profile what they would learn where there is none.
 *
 * @throws Refusal `account.unknown`
 */
export const rowByUsername = async (em: Em, { actor }: Reader, username: string): Promise<AccountRow> => {
  const row = await em.findOne(AccountRow, { ...FOUND, username, ...(!actor && { open: true }) })
  if (!row) throw new Refusal('account.unknown')
  return row
}

/** @throws Refusal `account.unknown` */
export const personByUsername = async (em: Em, reader: Reader, username: string): Promise<Person> =>
  (await cards(em, reader, [await rowByUsername(em, reader, username)]))[0]!

const literally = (said: string): string => said.replace(/[\\%_]/g, '\\$&')

export interface Search {
  readonly q: string
  readonly limit: number
}

/**
 * People whose username or a part of whose name begins like this; whoever has exactly this username comes first.
 *
 * By their e-mail address, said in whole, are found those who show it to the one who looks. Of anybody else's an answer
 * would tell whoever holds a list of addresses which of them have an account here.
 */
export const searchPeople = async (em: Em, reader: Reader, { q, limit }: Search): Promise<Person[]> => {
  const { actor, ties } = reader
  const start = `${literally(q.normalize('NFC'))}%`
  // those at odds with the one who looks are not found; a guest finds those who are open to everybody
  const among: FilterQuery<AccountRow> = {
    ...FOUND,
    ...(actor ? { id: { $nin: [...(await ties.blockedWith(em, actor.account))] } } : { open: true }),
  }
  const username = q.toLowerCase().replace(/^@/, '')
  const like: FilterQuery<AccountRow>[] = [
    { username: { $like: `${literally(username)}%` } },
    { name: { $ilike: start } },
    { name: { $ilike: `% ${start}` } },
  ]
  const [exact, addressed, found] = await Promise.all([
    em.fork().findOne(AccountRow, { $and: [among, { username }] }),
    username.includes('@') ? em.fork().findOne(AccountRow, { $and: [among, { email: username }] }) : null,
    em.fork().find(AccountRow, { $and: [among, { $or: like }] }, { orderBy: { username: 'asc' }, limit }),
  ])
  const first = [exact, addressed].filter((row) => row !== null)
  const rows = [...first, ...found.filter(({ id }) => !first.some((row) => row.id === id))]
  const standing = await standings(em, ties, actor, rows)
  return rows
    .filter((row) => row !== addressed || isFor(standing(row), row, 'email'))
    .slice(0, limit)
    .map((row) => personOf(row, standing(row)))
}

/** A few people who are open to everybody, beginning anywhere. Uses the index `account_open`. */
export const openPeople = async (em: Em, reader: Reader, limit: number, random: Random): Promise<Person[]> => {
  const { actor, ties } = reader
  const without = actor ? [actor.account, ...(await ties.blockedWith(em, actor.account))] : []
  // the house's own assistant is no acquaintance: it is found by its name
  const among: FilterQuery<AccountRow> = { ...FOUND, open: true, id: { $nin: [...without, ASSISTANT] } }
  const from = [...random(2)].map((byte) => (byte % 36).toString(36)).join('')
  const order = { orderBy: { username: 'asc' }, limit } as const
  const rows = await em.find(AccountRow, { $and: [among, { username: { $gte: from } }] }, order)
  const more =
    rows.length < limit ? await em.find(AccountRow, { $and: [among, { username: { $lt: from } }] }, order) : []
  return cards(em, reader, [...rows, ...more].slice(0, limit))
}
