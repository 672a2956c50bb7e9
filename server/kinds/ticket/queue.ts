import type { Pool } from 'pg'
import type { AccountId } from '../../../shared/kernel/ids.ts'
import type { Scope } from '../../../shared/kernel/scope.ts'
import { PRIORITIES, type Stage } from '../../../shared/kinds/ticket/index.ts'
import type { Filter, Sort, TicketCard } from '../../../shared/protocol/queue.ts'
import { searchWords, spellings } from '../../../shared/protocol/search.ts'
import { orBusy } from '../../db/outage.ts'
import { readNumber } from './number.ts'

export interface Wish {
  readonly filter: Filter
  readonly sort: Sort
  readonly cursor?: string | undefined
  readonly limit: number
}

interface Cells extends Omit<TicketCard, 'priority' | 'point' | 'stage'> {
  readonly stage: Stage
  readonly priority: number
  readonly lat: number | null
  readonly lon: number | null
}

/** So many of the first of all tickets are looked at one by one, before an index is asked for what is rare. */
const WALKED = 4_000

/** What is before what: by these columns, each the larger first. The last tells apart what is the same in the others. */
const ORDERS: Readonly<Record<Sort, readonly [string, string]>> = {
  said: ['0', 't.said_at'],
  opened: ['0', 't.opened_at'],
  priority: ['t.priority', 't.said_at'],
}

const anywhere = (word: string) => `%${word.replace(/[\\%_]/g, '\\$&')}%`

/** The text of a query and what it is given, put down together so that none is ever part of the other. */
class Query {
  readonly values: unknown[] = []
  $ = (value: unknown): string => `$${this.values.push(value)}`
}

/** Where somebody works: nothing else is in their queue, whatever they ask for. */
const reached = ({ desks, places }: Scope, { $ }: Query): string[] => [
  ...(desks ? [`t.desk = any(${$(desks)}::text[])`] : []),
  ...(places ? [`(t.path = '{}' or t.path && ${$(places)}::uuid[])`] : []),
]

/** The index of words knows three letters in a row: what is shorter is looked for in each that is looked at. */
const INDEXED = 3

const likes = (word: string, { $ }: Query) => `w.words like any(${$(spellings(word).map(anywhere))}::text[])`

const said = (word: string, query: Query): string =>
  `exists (select 1 from ticket_words w where w.conversation = t.conversation and ${likes(word, query)})`

const indexed = (word: string, query: Query): string =>
  [...word].length < INDEXED
    ? said(word, query)
    : `t.conversation in (select w.conversation from ticket_words w where ${likes(word, query)})`

const plain = (filter: Filter, account: AccountId, { $ }: Query): string[] => {
  const { desk, stage, priority, category, place, assignee, requester, tag, removed } = filter
  return [
    removed ? 't.removed' : 'not t.removed',
    ...(desk ? [`t.desk = any(${$(desk)}::text[])`] : []),
    stage ? `t.stage = any(${$(stage)}::text[])` : 't.open',
    ...(priority ? [`t.priority = any(${$(priority.map((one) => PRIORITIES.indexOf(one)))}::int[])`] : []),
    ...(category ? [`t.category = ${$(category)}`] : []),
    ...(place ? [`t.path @> array[${$(place)}::uuid]`] : []),
    ...(assignee === 'none' ? ['t.assignee is null'] : []),
    ...(assignee && assignee !== 'none' ? [`t.assignee = ${$(assignee === 'me' ? account : assignee)}`] : []),
    ...(requester ? [`t.requester = ${$(requester)}`] : []),
    ...(tag ? [`t.tags @> array[${$(tag)}::text]`] : []),
  ]
}

const COLUMNS = `t.conversation, t.number, t.desk, t.version, t.category, t.place, t.lat, t.lon, t.stage, t.priority, t.title,
  t.requester, t.assignee, t.tags, t.opened_at::float8 as "openedAt", t.said_at::float8 as "saidAt",
  t.ended_at::float8 as "endedAt", t.good, t.merged_into as "mergedInto", t.removed`

const after = (sort: Sort, cursor: string | undefined, { $ }: Query): string[] => {
  if (!cursor) return []
  const [rank, at, id] = cursor.split('_')
  const [first, second] = ORDERS[sort]
  return [`(${first}, ${second}, t.conversation) < (${$(Number(rank))}::int, ${$(at)}::bigint, ${$(id)}::uuid)`]
}

const orderOf = (sort: Sort): string => {
  const [first, second] = ORDERS[sort]
  return `${first === '0' ? '' : `${first} desc, `}${second} desc, t.conversation desc`
}

const cardOf = ({ lat, lon, priority, ...cells }: Cells): TicketCard => ({
  ...cells,
  priority: PRIORITIES[priority]!,
  point: lat !== null && lon !== null ? { lat, lon } : null,
})

const cursorOf = (sort: Sort, { openedAt, saidAt, priority, conversation }: TicketCard): string => {
  const rank = sort === 'priority' ? PRIORITIES.indexOf(priority) : 0
  return `${rank}_${sort === 'opened' ? openedAt : saidAt}_${conversation}`
}

/** Down the order from where the page begins, looking at each of so many. */
const walk = ({ filter, sort, cursor, limit }: Wish, account: AccountId, scope: Scope) => {
  const query = new Query()
  const base = filter.stage ? 'true' : 't.open'
  const from = ['not t.removed', base, ...after(sort, cursor, query)]
  const holds = [
    ...reached(scope, query),
    ...plain(filter, account, query),
    ...searchWords(filter.q ?? '').map((word) => said(word, query)),
  ]
  const text = `select ${COLUMNS} from
    (select * from ticket t where ${from.join(' and ')} order by ${orderOf(sort)} limit ${WALKED}) t
    where ${holds.join(' and ')} order by ${orderOf(sort)} limit ${query.$(limit + 1)}`
  return { text, values: query.values }
}

/** All that holds, by whatever index says so, and of that the first in order. */
const gather = ({ filter, sort, cursor, limit }: Wish, account: AccountId, scope: Scope) => {
  const query = new Query()
  const holds = [
    ...reached(scope, query),
    ...plain(filter, account, query),
    ...searchWords(filter.q ?? '').map((word) => indexed(word, query)),
    ...after(sort, cursor, query),
  ]
  const text = `with t as materialized (select * from ticket t where ${holds.join(' and ')})
    select ${COLUMNS} from t order by ${orderOf(sort)} limit ${query.$(limit + 1)}`
  return { text, values: query.values }
}

/** Whoever types a number means that ticket, whatever else they look at. */
const numbered = (number: string, scope: Scope) => {
  const query = new Query()
  const holds = [`t.number = ${query.$(number)}`, ...reached(scope, query)]
  return { text: `select ${COLUMNS} from ticket t where ${holds.join(' and ')}`, values: query.values }
}

/** Two letters that stand nearly everywhere are looked for among the first tickets only. */
const isIndexed = ({ q }: Filter): boolean =>
  q === undefined || searchWords(q).some((word) => [...word].length >= INDEXED)

/**
 * A page of what somebody has to work on. What is frequent is found among the first, what is rare by an index: neither
 * costs more where there are many tickets.
 *
 * @param scope  where they work
 */
export const queueOf = async (pool: Pool, account: AccountId, scope: Scope, wish: Wish) => {
  const { sort, limit, filter } = wish
  const asked = async ({ text, values }: { text: string; values: unknown[] }) => {
    const { rows } = await pool.query<Cells>(text, values).catch((error: unknown) => {
      throw orBusy(error)
    })
    return rows.map(cardOf)
  }
  const number = filter.q && readNumber(filter.q)
  if (number) return { items: await asked(numbered(number, scope)), next: null }
  let found = filter.removed ? [] : await asked(walk(wish, account, scope))
  if (found.length <= limit && isIndexed(filter)) found = await asked(gather(wish, account, scope))
  const items = found.slice(0, limit)
  return { items, next: found.length > limit ? cursorOf(sort, items.at(-1)!) : null }
}

/** How much there is to do, of what somebody's work reaches. */
export const countsIn = async (pool: Pool, account: AccountId, scope: Scope) => {
  const query = new Query()
  const me = query.$(account)
  const holds = ['t.open', 'not t.removed', ...reached(scope, query)]
  const text = `select count(*)::int as open, count(*) filter (where t.assignee = ${me}::uuid)::int as mine,
    count(*) filter (where t.assignee is null)::int as none, count(*) filter (where t.priority = ${PRIORITIES.length - 1})::int as urgent
    from ticket t where ${holds.join(' and ')}`
  const { rows } = await pool
    .query<{ open: number; mine: number; none: number; urgent: number }>(text, query.values)
    .catch((error: unknown) => {
      throw orBusy(error)
    })
  return rows[0]!
}
