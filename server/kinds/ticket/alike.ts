import type { ConversationId } from '../../../shared/kernel/ids.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { Scope } from '../../../shared/kernel/scope.ts'
import { DAY } from '../../../shared/kernel/time.ts'
import type { Alike } from '../../../shared/protocol/near.ts'
import type { TicketCard } from '../../../shared/protocol/queue.ts'
import { throwBusy } from '../../db/outage.ts'
import { boundsAround } from './around.ts'
import { deskAt } from './desks.ts'
import { reached } from './filtered.ts'
import { rateFor } from './patterns/index.ts'
import { blurred } from './public.ts'
import { Query } from './query.ts'
import { type Cells, COLUMNS, cardOf } from './queue.ts'
import type { DesksDeps } from './routes.ts'

export interface AlikeDeps extends DesksDeps {
  readonly now: () => number
}

/** So many of each are shown. */
const MOST = 5
/** Among so many of the same sort, the newest, those are looked for that say the same. */
const LOOKED = 300

type Counted = { readonly count: number; readonly items: TicketCard[] }
const NONE: Counted = { count: 0, items: [] }

const withinReach = (scope: Scope, but: ConversationId, query: Query): string =>
  ['not t.removed', `t.conversation <> ${query.$(but)}`, ...reached(scope, query)].join(' and ')

const ask = async ({ pool }: Pick<AlikeDeps, 'pool'>, text: string, { values }: Query) => {
  const { rows } = await pool.query<Cells & { count?: number }>(text, values).catch(throwBusy)
  return rows
}

const counted = async (deps: AlikeDeps, text: string, query: Query): Promise<Counted> => {
  const rows = await ask(deps, text, query)
  return { count: rows[0]?.count ?? 0, items: rows.map(({ count: _, ...cells }) => cardOf(cells)) }
}

/** Of the same thing: what is open first, then the newest. */
const ofAsset = (deps: AlikeDeps, scope: Scope, { conversation, asset }: TicketCard): Promise<Counted> => {
  if (!asset) return Promise.resolve(NONE)
  const query = new Query()
  const holds = `t.asset = ${query.$(asset)} and ${withinReach(scope, conversation, query)}`
  const text = `select ${COLUMNS}, count(*) over ()::int as count from ticket t where ${holds}
    order by t.open desc, t.opened_at desc limit ${MOST}`
  return counted(deps, text, query)
}

/** Of the same sort, near and fresh, as the desk has it; open, and in no other. */
const ofSpot = async (deps: AlikeDeps, scope: Scope, card: TicketCard): Promise<Counted> => {
  const { conversation, desk, version, category, point } = card
  const dedupe = (await deskAt(deps.orm.em.fork(), desk, version))?.dedupe
  if (!dedupe || !point || !category) return NONE
  const query = new Query()
  const { $ } = query
  const { south, north, west, east } = boundsAround(point, dedupe.metres)
  const far = `earth_distance(ll_to_earth(t.lat, t.lon), ll_to_earth(${$(point.lat)}, ${$(point.lon)}))`
  const holds = [
    `t.desk = ${$(desk)} and t.category = ${$(category)} and t.open and t.lat is not null and t.merged_into is null`,
    `${blurred('t.lat')} between ${$(south)} and ${$(north)} and ${blurred('t.lon')} between ${$(west)} and ${$(east)}`,
    `t.opened_at >= ${$(deps.now() - dedupe.days * DAY)} and ${far} <= ${$(dedupe.metres)}`,
    withinReach(scope, conversation, query),
  ]
  const text = `select ${COLUMNS}, count(*) over ()::int as count from ticket t where ${holds.join(' and ')}
    order by t.others desc, t.opened_at limit ${MOST}`
  return counted(deps, text, query)
}

/** Of the same sort: about the same thing first, then in the same place, then by what it is called. */
const ofSort = async (deps: AlikeDeps, scope: Scope, card: TicketCard, but: readonly TicketCard[]) => {
  const { conversation, desk, category, asset, place, title } = card
  if (!category && !asset) return []
  const query = new Query()
  const { $ } = query
  const reach = withinReach(scope, conversation, query)
  const shown = `t.conversation <> all(${$(but.map((one) => one.conversation))}::uuid[])`
  const some = (holds: string) =>
    `(select * from ticket t where ${holds} and ${shown} and ${reach} order by t.opened_at desc limit ${LOOKED})`
  const text = `select ${COLUMNS} from (${some(`t.desk = ${$(desk)} and t.category = ${$(category)}`)}
      union ${some(`t.asset = ${$(asset)}`)}) t
    order by (t.asset = ${$(asset)}) is true desc, (t.place = ${$(place)}::uuid) is true desc,
      similarity(lower(t.title), ${$(title.toLowerCase())}) desc, t.opened_at desc limit ${MOST}`
  return (await ask(deps, text, query)).map(cardOf)
}

/**
 * What may be about the same as a ticket.
 *
 * @param scope  where whoever asks works: nothing else is shown, and nothing of a ticket elsewhere
 */
export const alikeFor = async (deps: AlikeDeps, scope: Scope, conversation: ConversationId): Promise<Alike> => {
  const query = new Query()
  const holds = [`t.conversation = ${query.$(conversation)}`, ...reached(scope, query)]
  const [cells] = await ask(deps, `select ${COLUMNS} from ticket t where ${holds.join(' and ')}`, query)
  if (!cells) throw new Refusal('conversation.unknown')
  const card = cardOf(cells)
  const [asset, rate, near] = await Promise.all([
    ofAsset(deps, scope, card),
    rateFor(deps.pool, scope, card, deps.now()),
    ofSpot(deps, scope, card),
  ])
  return {
    asset: { ...asset, ...(rate && { rate }) },
    near,
    similar: await ofSort(deps, scope, card, [...asset.items, ...near.items]),
  }
}
