import type { Pool } from 'pg'
import * as v from 'valibot'
import type { Actor } from '../../../shared/kernel/actor.ts'
import type { AccountId } from '../../../shared/kernel/ids.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { covers, type Scope } from '../../../shared/kernel/scope.ts'
import { Filter } from '../../../shared/protocol/queue.ts'
import { type Column, MOST_COUNTED, type View } from '../../../shared/protocol/views.ts'
import { Query } from './query.ts'
import { cappedCount } from './queue.ts'

/** So many of one's own. */
const MOST = 50
/** Of those that others share, so many are shown. */
const MOST_SHARED = 50

/** Who asks, and how far their work reaches. */
export interface Asker {
  readonly actor: Actor
  readonly scope: Scope
}

/** What of a view its owner says. */
export interface Kept {
  readonly name: string
  readonly desk: string | null
  readonly query: Readonly<Record<string, string>>
  readonly columns: readonly Column[]
}

interface Cells extends Kept {
  readonly id: string
  readonly owner: AccountId
  readonly first: boolean
}

const isAdmin = ({ role }: Actor): boolean => role === 'admin' || role === 'superadmin'

const isYours = ({ actor }: Asker, { owner, desk }: Pick<Cells, 'owner' | 'desk'>): boolean =>
  owner === actor.account || (desk !== null && isAdmin(actor))

/** Nobody shares with a desk at which they do not work. */
const demandAt = ({ scope }: Asker, desk: string | null | undefined): void => {
  if (desk && !covers(scope, { desk, path: null })) throw new Refusal('desk.unknown')
}

const seenBy = ({ actor, scope }: Asker, { $ }: Query): string => {
  const shared = scope.desks ? `w.desk = any(${$(scope.desks)}::text[])` : 'w.desk is not null'
  return `(w.owner = ${$(actor.account)} or ${shared})`
}

/** What is said in an address, as what a queue is asked; what it cannot mean any more is left out. */
const filterIn = (query: Kept['query']): Filter => {
  const known = Object.entries(query).filter(([field]) => field in Filter.entries)
  const parsed = v.safeParse(Filter, Object.fromEntries(known))
  return parsed.success ? parsed.output : {}
}

/** How many fit each, all asked for at once. */
const counted = async (pool: Pool, { actor, scope }: Asker, views: readonly Cells[]) => {
  const query = new Query()
  const texts = views.map(({ query: said }) => cappedCount(filterIn(said), actor.account, scope, MOST_COUNTED, query))
  if (texts.length === 0) return []
  const { rows } = await pool.query(`select ${texts.map((text, at) => `${text} as c${at}`).join(', ')}`, query.values)
  return views.map((_, at) => rows[0][`c${at}`] as number | null)
}

export const viewsOf = async (pool: Pool, asker: Asker): Promise<View[]> => {
  const query = new Query()
  const me = query.$(asker.actor.account)
  const text = `select w.id, w.owner, w.desk, w.name, w.query, w.columns, f.view is not null as first
    from queue_view w left join queue_view_first f on f.view = w.id and f.account = ${me}
    where ${seenBy(asker, query)} order by w.owner <> ${me}, w.rank, w.at limit ${MOST + MOST_SHARED}`
  const { rows } = await pool.query<Cells>(text, query.values)
  const counts = await counted(pool, asker, rows)
  return rows.map(({ owner, ...view }, at) => ({
    ...view,
    columns: [...view.columns],
    yours: isYours(asker, { owner, desk: view.desk }),
    count: counts[at] ?? null,
  }))
}

/** @throws Refusal `views.full`, `desk.unknown` */
export const keepView = async (pool: Pool, asker: Asker, id: string, { name, desk, query, columns }: Kept) => {
  demandAt(asker, desk)
  const text = `insert into queue_view (id, owner, desk, name, query, columns, rank)
    select $1, $2, $3, $4, $5, $6, coalesce(max(rank), 0) + 1 from queue_view where owner = $2 having count(*) < ${MOST}`
  const { rowCount } = await pool.query(text, [id, asker.actor.account, desk, name, JSON.stringify(query), columns])
  if (!rowCount) throw new Refusal('views.full')
}

/** @throws Refusal `view.unknown` where it is not shown, `auth.forbidden` where it is somebody else's */
const demandYours = async (pool: Pool, asker: Asker, id: string): Promise<void> => {
  const query = new Query()
  const text = `select w.owner, w.desk from queue_view w where ${seenBy(asker, query)} and w.id = ${query.$(id)}`
  const [row] = (await pool.query<Cells>(text, query.values)).rows
  if (!row) throw new Refusal('view.unknown')
  if (!isYours(asker, row)) throw new Refusal('auth.forbidden')
}

export const changeView = async (
  pool: Pool,
  asker: Asker,
  id: string,
  { name, desk, query, columns }: { readonly [K in keyof Kept]?: Kept[K] | undefined },
) => {
  await demandYours(pool, asker, id)
  demandAt(asker, desk)
  const text = `update queue_view set name = coalesce($2, name), desk = case when $3 then $4 else desk end,
    query = coalesce($5, query), columns = coalesce($6, columns) where id = $1`
  const said = query && JSON.stringify(query)
  await pool.query(text, [id, name ?? null, desk !== undefined, desk ?? null, said ?? null, columns ?? null])
}

export const dropView = async (pool: Pool, asker: Asker, id: string) => {
  await demandYours(pool, asker, id)
  await pool.query('delete from queue_view where id = $1', [id])
}

export const orderViews = async (pool: Pool, { actor }: Asker, views: readonly string[]) => {
  const text = `update queue_view w set rank = i.rank from unnest($2::uuid[]) with ordinality i (id, rank)
    where w.id = i.id and w.owner = $1`
  await pool.query(text, [actor.account, views])
}

/** @throws Refusal `view.unknown` */
export const beginWith = async (pool: Pool, asker: Asker, view: string | null) => {
  const { account } = asker.actor
  if (view === null) {
    await pool.query('delete from queue_view_first where account = $1', [account])
    return
  }
  const query = new Query()
  const text = `insert into queue_view_first (account, view)
    select ${query.$(account)}::uuid, w.id from queue_view w where w.id = ${query.$(view)} and ${seenBy(asker, query)}
    on conflict (account) do update set view = excluded.view`
  if (!(await pool.query(text, query.values)).rowCount) throw new Refusal('view.unknown')
}
