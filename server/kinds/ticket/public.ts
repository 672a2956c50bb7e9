import { Refusal } from '../../../shared/kernel/refusal.ts'
import { DAY } from '../../../shared/kernel/time.ts'
import type { Stage, Ticket } from '../../../shared/kinds/ticket/index.ts'
import { MOST_REPORTS, type Report, type statusRoutes } from '../../../shared/protocol/status.ts'
import type { Em } from '../../db/orm.ts'
import type { Handlers } from '../../http/handler.ts'
import { allDesks, deskAt } from './desks.ts'
import { readNumber } from './number.ts'
import type { DesksDeps } from './routes.ts'

interface Found {
  readonly conversation: string
  readonly state: Ticket
}

const FOUND = `select t.conversation, c.state from ticket t join conversation c on c.id = t.conversation
  where t.number = ? and not t.removed`
const MOVES = `select extract(epoch from at) * 1000 as at, coalesce(body ->> 'to', 'closed') as "to" from event
  where conversation = ? and type in ('ticket.moved', 'ticket.merged') order by seq`

/** So near that a street is known by it, and no house. */
const blurred = (degrees: number): number => Math.round(degrees * 1_000) / 1_000

const placeOf = async (em: Em, { place }: Ticket) => {
  if (!place) return null
  const text = 'select name, name_bn as "nameBn" from place where id = ?'
  return (await em.execute<{ name: string; nameBn: string | null }[]>(text, [place.id]))[0] ?? null
}

/** What everybody may know: where a ticket stands, by its number, and what was reported where. */
export const createPublicHandlers = ({ orm, pool }: DesksDeps): Handlers<typeof statusRoutes> => ({
  async status({ params }) {
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
    }
  },

  async reports({ query: { south, north, west, east, desk } }) {
    const mapped = (await allDesks(orm.em.fork()))
      .filter(({ id, config }) => config.publicity === 'map' && (!desk || desk === id))
      .map(({ id }) => id)
    if (mapped.length === 0) return []
    const text = `select lat, lon, desk, category, stage, opened_at as day from ticket
      where desk = any($1) and lat between $2 and $3 and lon between $4 and $5 and not removed and merged_into is null
      order by opened_at desc limit ${MOST_REPORTS}`
    const { rows } = await pool.query<Report & { day: string }>(text, [mapped, south, north, west, east])
    return rows.map(({ lat, lon, day, ...row }) => ({
      ...row,
      lat: blurred(lat),
      lon: blurred(lon),
      day: Math.floor(Number(day) / DAY) * DAY,
    }))
  },
})
