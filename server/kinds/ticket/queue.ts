import type { Pool } from 'pg'
import type { AccountId } from '../../../shared/kernel/ids.ts'
import type { Scope } from '../../../shared/kernel/scope.ts'
import { PRIORITIES, readNumber, type Stage } from '../../../shared/kinds/ticket/index.ts'
import type { Filter, Sort, TicketCard } from '../../../shared/protocol/queue.ts'
import { searchWords } from '../../../shared/protocol/search.ts'
import { throwBusy } from '../../db/outage.ts'
import { isNarrow, parts, plain, reached } from './filtered.ts'
import { after, cursorOf, orderOf } from './ordered.ts'
import { Query } from './query.ts'
import { indexed, isRare, said, together, wordsOf } from './searched.ts'

export interface Wish {
  readonly filter: Filter
  readonly sort: Sort
  readonly cursor?: string | undefined
  readonly limit: number
}

export interface Cells extends Omit<TicketCard, 'priority' | 'point' | 'stage'> {
  readonly stage: Stage
  readonly priority: number
  readonly lat: number | null
  readonly lon: number | null
}

/** So many of the first tickets are looked at one by one, before an index is asked. */
const WALKED = 500
/** The same where an index may find much more than is wanted: there are many that have ended, and words stand in many. */
const WALKED_FAR = 4_000

export const COLUMNS = `t.conversation, t.number, t.desk, t.version, t.category, t.place, t.lat, t.lon, t.stage, t.priority, t.title,
  t.requester, t.assignee, t.tags, t.others, t.asset, t.opened_at::float8 as "openedAt", t.said_at::float8 as "saidAt",
  t.ended_at::float8 as "endedAt", t.good, t.merged_into as "mergedInto", t.removed`

export const cardOf = ({ lat, lon, priority, ...cells }: Cells): TicketCard => ({
  ...cells,
  priority: PRIORITIES[priority]!,
  point: lat !== null && lon !== null ? { lat, lon } : null,
})

/** So many of the first for which this holds. */
const first = (many: number, { filter, sort }: Wish, holds: readonly string[]): string => {
  const end = `order by ${orderOf(sort)} limit ${many}`
  const each = parts(filter).map((part) => `(select * from ticket t where ${[part, ...holds].join(' and ')} ${end})`)
  return each.length > 1 ? `select * from (${each.join(' union all ')}) t ${end}` : each.join()
}

/** Of those, the page: of which this holds as well. */
const pageOf = ({ sort, limit }: Wish, found: string, holds: readonly string[], query: Query) => {
  const text = `select ${COLUMNS} from (${found}) t
    where ${['true', ...holds].join(' and ')} order by ${orderOf(sort)} limit ${query.$(limit + 1)}`
  return { text, values: query.values }
}

/** Down the order from where the page begins, looking at each of so many. */
const walk = (wish: Wish, account: AccountId, scope: Scope, far: number) => {
  const query = new Query()
  const { filter, sort, cursor } = wish
  const from = ['not t.removed', ...after(sort, cursor, query)]
  const words = searchWords(filter.q ?? '').map((word) => said(word, query))
  return pageOf(
    wish,
    first(far, wish, from),
    [...reached(scope, query), ...plain(filter, account, query), ...words],
    query,
  )
}

/**
 * All that holds, by whatever index says so, and of that the first in order. No index knows where two letters stand: they
 * are looked for in the first of what else holds.
 */
const gather = (wish: Wish, account: AccountId, scope: Scope) => {
  const query = new Query()
  const { filter, sort, cursor } = wish
  const { asked, looked } = wordsOf(filter.q)
  const holds = [...reached(scope, query), ...plain(filter, account, query), ...after(sort, cursor, query)]
  const words = looked.map((word) => said(word, query))
  if (words.length > 0 && asked.length === 0) return pageOf(wish, first(WALKED_FAR, wish, holds), words, query)
  const all = [...holds, ...(isNarrow(filter, scope) ? indexed : together)(asked, query)]
  return pageOf(wish, `select * from ticket t where ${all.join(' and ')} offset 0`, words, query)
}

/** Whoever types a number means that ticket, whatever else they look at. */
const numbered = (number: string, scope: Scope) => {
  const query = new Query()
  const holds = [`t.number = ${query.$(number)}`, ...reached(scope, query)]
  return { text: `select ${COLUMNS} from ticket t where ${holds.join(' and ')}`, values: query.values }
}

/** How far to walk, and then again, before all is gathered: not where an index knows at once. */
async function* walksFor(pool: Pool, { removed, stage, q }: Filter) {
  if (removed) return
  yield WALKED
  const [longest, , third] = wordsOf(q).asked
  if (q ? longest && !third && !(await isRare(pool, longest)) : stage) yield WALKED_FAR
}

/**
 * A page of what somebody has to work on. What is frequent is found among the first, what is rare by an index: neither
 * costs more where there are many tickets.
 *
 * @param scope  where they work
 */
export const queueOf = async (pool: Pool, account: AccountId, scope: Scope, wish: Wish) => {
  const { sort, limit, filter } = wish
  const asked = async ({ text, values }: { text: string; values: unknown[] }) => {
    const { rows } = await pool.query<Cells>(text, values).catch(throwBusy)
    return rows.map(cardOf)
  }
  const number = filter.q && readNumber(filter.q)
  if (number) return { items: await asked(numbered(number, scope)), next: null }
  let found: TicketCard[] = []
  for await (const far of walksFor(pool, filter)) {
    found = await asked(walk(wish, account, scope, far))
    if (found.length > limit) break
  }
  if (found.length <= limit) found = await asked(gather(wish, account, scope))
  const items = found.slice(0, limit)
  return { items, next: found.length > limit ? cursorOf(sort, items.at(-1)!) : null }
}

/**
 * The text that counts what fits, up to so many; none where no index knows.
 *
 * @param query  takes what the text is given
 */
export const cappedCount = (filter: Filter, account: AccountId, scope: Scope, most: number, query: Query): string => {
  const { asked, looked } = wordsOf(filter.q)
  if (looked.length > 0 && asked.length === 0) return 'null::int'
  const words = [...indexed(asked, query), ...looked.map((word) => said(word, query))]
  const holds = [...reached(scope, query), ...plain(filter, account, query), ...words]
  return `(select count(*)::int from (select from ticket t where ${holds.join(' and ')} limit ${most}) counted)`
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
    .catch(throwBusy)
  return rows[0]!
}
