import type { PoolClient } from 'pg'
import { DAY } from '../../../../shared/kernel/time.ts'
import { HISTORY, usualOf, type Window } from './burst.ts'
import type { Group, Recent } from './groups.ts'
import { tellingWords, usualOfWord } from './words.ts'

type Client = Pick<PoolClient, 'query'>

/** So many at once are looked at; where more came within a day, the newest. */
const MOST = 5_000
/** By so many titles it is known how frequent a word is. */
const TITLES = 1_000

/** Each half lies in order by itself, and is read from its end. */
const halves = (text: (half: string) => string): string => `(${text('t.open')}) union all (${text('not t.open')})`

const RECENT = halves(
  (half) => `select t.conversation, t.desk, t.category, t.path, t.asset, t.title, t.requester, t.opened_at::float8 as at
    from ticket t where ${half} and not t.removed and t.opened_at > $1 and t.opened_at <= $2
    order by t.opened_at desc, t.conversation desc limit ${MOST}`,
)
const FIRST = halves(
  (half) => `select t.opened_at::float8 as at from ticket t where ${half} and not t.removed
    order by t.opened_at, t.conversation limit 1`,
)
const OF_THING = `select t.opened_at::float8 as at from ticket t where t.asset = $3 and t.desk = $4 and $5::text is null
  and not t.removed and t.opened_at > $1 and t.opened_at <= $2`
const OF_PLACE = `select t.opened_at::float8 as at from ticket t where t.path @> array[$3::uuid] and t.desk = $4
  and (t.category = $5 or $5::text is null and t.category is null) and not t.removed and t.opened_at > $1 and t.opened_at <= $2`
const SAID = halves(
  (half) => `select t.title from ticket t where ${half} and not t.removed and t.desk = $2 and t.opened_at <= $1
    order by t.opened_at desc, t.conversation desc limit ${TITLES}`,
)

/** What was opened within the last day, the first first. */
export const recentIn = async (client: Client, now: number): Promise<readonly Recent[]> => {
  const { rows } = await client.query<Recent>(RECENT, [now - DAY, now])
  return [...rows].sort((one, other) => one.at - other.at)
}

/** Since when there is a past to speak of. */
export const sinceWhen = async (client: Client, now: number): Promise<number> => {
  const { rows } = await client.query<{ at: number }>(FIRST)
  return Math.min(now, ...rows.map(({ at }) => at))
}

interface Look {
  readonly now: number
  readonly window: Window
  readonly since: number
  readonly recent: readonly Recent[]
}

const usualOfWords = async (client: Client, group: Group, { now, window, recent }: Look): Promise<number> => {
  const { rows } = await client.query<{ title: string }>(SAID, [now - window, group.desk])
  const load = recent.filter(({ desk, at }) => desk === group.desk && at > now - window).length
  const titles = rows.map(({ title }) => tellingWords(title))
  const had = (word: string) => titles.filter((words) => words.includes(word)).length
  // of several words the most frequent: the others come along with it
  return Math.max(...group.subject.split(' ').map((word) => usualOfWord(load, { had: had(word), titles: rows.length })))
}

/** How many such tickets are usual within the window. */
export const usualIn = async (client: Client, group: Group, look: Look): Promise<number> => {
  if (group.sort === 'words') return usualOfWords(client, group, look)
  const { now, window, since } = look
  const text = group.sort === 'asset' ? OF_THING : OF_PLACE
  const values = [now - window - HISTORY - DAY, now, group.subject, group.desk, group.category]
  const { rows } = await client.query<{ at: number }>(text, values)
  return usualOf({ times: rows.map(({ at }) => at), now, window, since })
}
