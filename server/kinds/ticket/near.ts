import { DAY } from '../../../shared/kernel/time.ts'
import { MOST_NEAR, type NearReport, type nearRoutes } from '../../../shared/protocol/near.ts'
import type { Handlers } from '../../http/handler.ts'
import { type AlikeDeps, alikeFor } from './alike.ts'
import { boundsAround } from './around.ts'
import { askedBefore, reportedAlike } from './asked-before.ts'
import { deskNow } from './desks.ts'
import { blurred, MAPPED } from './public.ts'
import { workplaceOf } from './workplace.ts'

const STEP = 50

/** Where it is said to lie is right to a street: a number to the metre would promise more. */
const roughly = (metres: number): number => Math.max(STEP, Math.round(metres / STEP) * STEP)

/** From the rounded place of a report, and from nothing else: no question finds out more than the map shows. */
const FROM = `earth_distance(ll_to_earth(${blurred('t.lat')}::float8, ${blurred('t.lon')}::float8), ll_to_earth($3, $4))`

const NEAR = `
  select * from (
    select t.conversation, t.number, t.stage, t.opened_at as day, t.others, ${FROM} as metres,
      case when c.state -> 'parts' ->> $11 in ('requester', 'follower') then 'yours'
        when jsonb_exists(c.state -> 'staff' -> 'others', $11) then 'joined' end as mine
    from ticket t join conversation c on c.id = t.conversation
    where ${MAPPED} and t.desk = $1 and t.category = $2 and ${blurred('t.lat')} between $5 and $6 and ${blurred('t.lon')} between $7 and $8
      and t.open and t.lat is not null and not t.removed and t.merged_into is null and t.opened_at >= $9) near
  where metres <= $10 order by metres, others desc, day desc limit ${MOST_NEAR}`

/** What may be about the same: for those who are about to report it, and for those who work on it. */
export const createNearHandlers = ({ orm, pool, now }: AlikeDeps): Handlers<typeof nearRoutes> => ({
  async near({ query: { desk, category, lat, lon } }, { actor }) {
    const config = (await deskNow(orm.em.fork(), desk))?.config
    if (config?.publicity !== 'map' || !config.dedupe) return []
    const { metres, days } = config.dedupe
    const { south, north, west, east } = boundsAround({ lat, lon }, metres)
    const values = [
      desk,
      category,
      lat,
      lon,
      south,
      north,
      west,
      east,
      now() - days * DAY,
      metres,
      actor?.account ?? '',
    ]
    const { rows } = await pool.query<Omit<NearReport, 'day'> & { day: string }>(NEAR, values)
    return rows.map(({ day, metres: far, ...row }) => ({
      ...row,
      metres: roughly(far),
      day: Math.floor(Number(day) / DAY) * DAY,
    }))
  },

  async similar({ query: { desk, words } }, { actor }) {
    const asking = { desk, words, account: actor?.account ?? null, now: now() }
    const config = (await deskNow(orm.em.fork(), desk))?.config
    const [reports, own] = await Promise.all([
      config?.publicity === 'map' ? reportedAlike(pool, asking) : [],
      askedBefore(pool, asking),
    ])
    return { reports, own }
  },

  async alike({ params: { conversation } }, { actor }) {
    return alikeFor({ orm, pool, now }, await workplaceOf(pool, actor!), conversation)
  },
})
