import type { AccountId } from '../../../shared/kernel/ids.ts'
import type { Ticket, TicketFacts } from '../../../shared/kinds/ticket/index.ts'
import type { Em } from '../../db/orm.ts'
import { thereOf, WORKS_THERE } from './works.ts'

/** Most people whom one step of a ladder calls: the nearest of them first. */
const MOST = 50
/** A position that is older says nothing about where somebody is. */
const FRESH = `interval '12 hours'`

/** Those who work there and are there. */
const DUTY = `select a.id from staff s join account a on a.id = s.account where s.on_duty and ${WORKS_THERE} order by a.id limit ${MOST}`

/** Of them, those within so many metres; by the box around the circle first, which an index answers. */
const NEAR = `select a.id from staff s join account a on a.id = s.account
  where s.on_duty and ${WORKS_THERE} and s.position_at > now() - ${FRESH}
    and earth_box(ll_to_earth(?, ?), ?) @> ll_to_earth(s.position_lat, s.position_lon)
    and earth_distance(ll_to_earth(?, ?), ll_to_earth(s.position_lat, s.position_lon)) <= ?
  order by earth_distance(ll_to_earth(?, ?), ll_to_earth(s.position_lat, s.position_lon)) limit ${MOST}`

const ABOVE = `select id from account where role = 'superadmin' and suspended_at is null order by id limit ${MOST}`

const idsOf = async (em: Em, text: string, values: readonly unknown[]): Promise<AccountId[]> =>
  (await em.execute<{ id: AccountId }[]>(text, [...values])).map(({ id }) => id)

/** Whom each step of this ticket's ladder would reach now. Who is near and who is there are the same where nobody is. */
export const reachOf = async (em: Em, { desk, place, point, staff }: Ticket): Promise<TicketFacts['reach']> => {
  const { rungs } = staff.timers
  if (rungs.length === 0) return {}
  const there = thereOf({ desk, path: place?.path ?? [] })
  const metres = 1_000 * (rungs.find(({ to }) => to === 'near')?.km ?? 5)
  const [duty, superadmin] = await Promise.all([idsOf(em, DUTY, there), idsOf(em, ABOVE, [])])
  const at = point ? [point.lat, point.lon] : null
  const near = at ? await idsOf(em, NEAR, [...there, ...at, metres, ...at, metres, ...at]) : []
  return { duty, near: near.length > 0 ? near : duty, superadmin }
}
