import type { Actor } from '../../../shared/kernel/actor.ts'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { DAY } from '../../../shared/kernel/time.ts'
import type { Desk } from '../../../shared/kinds/ticket/desk/index.ts'
import {
  isOpen,
  isOther,
  isParty,
  othersIn,
  readNumber,
  type Stage,
  type Ticket,
} from '../../../shared/kinds/ticket/index.ts'
import { MOST_REPORTS, type Report, type Status, type statusRoutes } from '../../../shared/protocol/status.ts'
import type { Em } from '../../db/orm.ts'
import type { Handlers } from '../../http/handler.ts'
import { allDesks, deskAt } from './desks.ts'
import type { DesksDeps } from './routes.ts'

interface Found {
  readonly conversation: ConversationId
  readonly state: Ticket
}

const FOUND = `select t.conversation, c.state from ticket t join conversation c on c.id = t.conversation
  where t.number = ? and not t.removed`
const MOVES = `select extract(epoch from at) * 1000 as at, coalesce(body ->> 'to', 'closed') as "to" from event
  where conversation = ? and type in ('ticket.moved', 'ticket.merged') order by seq`

/** Whoever opened `t` was told that it is seen by everybody: what was opened before a desk had a map stays off it. */
export const MAPPED = `exists (select 1 from desk_version v
  where v.desk = t.desk and v.version = t.version and v.config ->> 'publicity' = 'map')`

/**
 * So near that a street is known by it, and no house. What is asked for is compared with that, too: or whoever asks for
 * smaller and smaller pieces would find the house.
 */
export const blurred = (degrees: string): string => `round(${degrees}::numeric, 3)`

const placeOf = async (em: Em, { place }: Ticket) => {
  if (!place) return null
  const text = 'select name, name_bn as "nameBn" from place where id = ?'
  return (await em.execute<{ name: string; nameBn: string | null }[]>(text, [place.id]))[0] ?? null
}

/** May somebody say that they have the same, or take that back? */
const joinsIn = ({ conversation, state }: Found, { publicity }: Desk, actor: Actor | null): Status['joins'] => {
  if (!actor || actor.role === 'guest' || isParty(state, actor.account)) return null
  const joined = isOther(state, actor.account)
  return joined || (publicity === 'map' && isOpen(state.stage)) ? { conversation, joined } : null
}

/** What everybody may know: where a ticket stands, by its number, and what was reported where. */
export const createPublicHandlers = ({ orm, pool }: DesksDeps): Handlers<typeof statusRoutes> => ({
  async status({ params }, { actor }) {
    const number = readNumber(params.number)
    if (!number) throw new Refusal('ticket.number')
    const em = orm.em.fork()
    const [found] = await em.execute<Found[]>(FOUND, [number])
    const desk = found && (await deskAt(em, found.state.desk, found.state.version))
    if (!found || !desk || desk.opens === 'staff') throw new Refusal('ticket.unknown')
    const { state, conversation } = found
    const moves = await em.execute<{ at: string; to: Stage }[]>(MOVES, [conversation])
    return {
      number,
      desk: desk.name,
      category: desk.categories.find(({ id }) => id === state.category)?.label ?? null,
      stage: state.stage,
      called: desk.stages?.[state.stage] ?? null,
      ending: state.ending,
      openedAt: state.openedAt,
      moves: moves.map(({ at, to }) => ({ at: Math.round(Number(at)), to })),
      place: desk.publicity === 'map' ? await placeOf(em, state) : null,
      others: othersIn(state),
      joins: joinsIn(found, desk, actor),
    }
  },

  async reports({ query: { south, north, west, east, desk } }) {
    const mapped = (await allDesks(orm.em.fork()))
      .filter(({ id, config }) => config.publicity === 'map' && (!desk || desk === id))
      .map(({ id }) => id)
    if (mapped.length === 0) return []
    const text = `select ${blurred('lat')}::float8 as lat, ${blurred('lon')}::float8 as lon, desk, category, stage,
        opened_at as day, others from ticket t
      where desk = any($1) and ${MAPPED} and ${blurred('lat')} between $2 and $3 and ${blurred('lon')} between $4 and $5
        and not removed and merged_into is null
      order by opened_at desc limit ${MOST_REPORTS}`
    const { rows } = await pool.query<Report & { day: string }>(text, [mapped, south, north, west, east])
    return rows.map(({ day, ...row }) => ({ ...row, day: Math.floor(Number(day) / DAY) * DAY }))
  },
})
