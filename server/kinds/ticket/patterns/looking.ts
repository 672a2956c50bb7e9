import type { Pool, PoolClient } from 'pg'
import { MINUTE } from '../../../../shared/kernel/time.ts'
import { transact } from '../../../db/transact.ts'
import { goesOn, isBurst, WINDOWS, type Window } from './burst.ts'
import { belongs, chosenOf, type Group, groupsOf, keyOf, peopleIn, type Recent } from './groups.ts'
import { end, type Going, goingOn, grow, raise, spokenFor, takeTurn } from './kept.ts'
import { recentIn, sinceWhen, usualIn } from './recent.ts'

export interface LookDeps {
  readonly pool: Pool
  readonly now: () => number
  readonly newId: () => string
}

/** So often it is looked, by one node or another. */
export const LOOKS_EVERY = MINUTE
/** So many groups are looked up in the past at once: the largest. */
const MOST = 200

type Client = Pick<PoolClient, 'query'>

/** What goes on takes in what belongs to it, and ends when hardly anything more comes. @returns what is left */
const follow = async (
  client: Client,
  going: readonly Going[],
  { fresh, recent, now }: { fresh: readonly Recent[]; recent: readonly Recent[]; now: number },
): Promise<readonly Recent[]> => {
  let left = fresh
  for (const one of going) {
    const more = left.filter((ticket) => ticket.at >= one.began && belongs(ticket, one))
    if (more.length > 0) await grow(client, one, more)
    left = left.filter((ticket) => !more.includes(ticket))
    const all = new Set([...one.tickets, ...more.map(({ conversation }) => conversation)])
    const within = recent.filter(({ conversation, at }) => at > now - one.minutes * MINUTE && all.has(conversation))
    if (!goesOn(peopleIn(within), one.usual)) await end(client, one, now)
  }
  return left
}

/** What there is too much of within a window, each with what is usual. */
const burstsIn = async (
  client: Client,
  fresh: readonly Recent[],
  look: { readonly window: Window; readonly now: number; readonly since: number; readonly recent: readonly Recent[] },
): Promise<readonly { readonly group: Group; readonly usual: number }[]> => {
  const { window, now } = look
  const groups = [...groupsOf(fresh.filter(({ at }) => at > now - window))]
    .sort((one, other) => other.tickets.length - one.tickets.length)
    .slice(0, MOST)
  const usual = new Map<string, number>()
  const isMuch = (group: Group) => isBurst(peopleIn(group.tickets), usual.get(keyOf(group))!, window)
  for (const group of groups) usual.set(keyOf(group), await usualIn(client, group, look))
  return chosenOf(groups.filter(isMuch), isMuch).map((group) => ({ group, usual: usual.get(keyOf(group))! }))
}

/**
 * Looks whether more tickets come than usual from a place, about a thing or with the same words, and how it goes on with
 * what was told.
 *
 * @returns false: another node looked within the minute
 */
export const createLookForPatterns =
  ({ pool, now: clock, newId }: LookDeps) =>
  (): Promise<boolean> =>
    transact(pool, async (client) => {
      const now = clock()
      if (!(await takeTurn(client, now, LOOKS_EVERY))) return false
      const recent = await recentIn(client, now)
      const spoken = await spokenFor(client, now)
      let fresh: readonly Recent[] = recent.filter(({ conversation }) => !spoken.has(conversation))
      fresh = await follow(client, await goingOn(client), { fresh, recent, now })
      const since = await sinceWhen(client, now)
      for (const window of WINDOWS) {
        const look = { window, now, since, recent }
        for (const { group, usual } of await burstsIn(client, fresh, look)) {
          await raise(client, { id: newId(), group, window, usual, now })
          fresh = fresh.filter((ticket) => !group.tickets.includes(ticket))
        }
      }
      return true
    })
