import { join } from 'node:path'
import pg from 'pg'
import { CONTACTS, POSTS, townAround } from '../../server/testing/town.ts'
import type { AccountId } from '../../shared/kernel/ids.ts'
import type { Cluster } from '../cluster.ts'
import { cpuOfFamilies } from '../cpu.ts'
import { percentile } from '../figures.ts'
import { type Measured, tellMeasured } from '../measured.ts'
import { populate } from '../population.ts'
import { hubSubject } from '../subjects/hub.ts'

const TIMES = 300
const WARM = 50
const PAGE = 20

const title = () =>
  `The first page of a feed: ${POSTS.toLocaleString('en')} posts, ${CONTACTS.toLocaleString('en')} contacts`

/** What a good engineer writes in a day: the same posts, without counts, comments and what was hidden. */
const NAIVE = `
  with mine as (
    select other as account from contact where one = $1 and contact = 'accepted'
    union all select one from contact where other = $1 and contact = 'accepted')
  select p.*, a.name,
    (select count(*) from post_opinion o where o.conversation = p.conversation and o.opinion = 'like') as likes
  from post p join account a on a.id = p.author
  where p.audience = 'public' or p.author = $1
    or (p.audience = 'contacts' and p.author in (select account from mine))
    or exists (select 1 from post_promotion r join mine m on m.account = r.account where r.conversation = p.conversation)
  order by p.at desc limit ${PAGE}`

/** How long each of so many took, in ms, one after the other. */
const timed = async (times: number, run: () => Promise<unknown>): Promise<number[]> => {
  const took: number[] = []
  for (let at = 0; at < times; at += 1) {
    const begun = performance.now()
    await run()
    took.push(performance.now() - begun)
  }
  return took
}

const fetched = async (url: string, token: string): Promise<void> => {
  const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` } })
  const { items } = (await answer.json()) as { items?: readonly unknown[] }
  if (!answer.ok || (items && items.length !== PAGE)) throw new Error(`${url} answered ${answer.status}`)
}

/** The first page of home for somebody who knows many, over HTTP, beside the usual query in the same database. */
export const playFeed = async (cluster: Cluster, dir: string): Promise<string> => {
  const hub = hubSubject(cluster, { title: 'feed', nodes: 1, dir: join(dir, 'feed') })
  const population = populate([2])
  const running = await hub.start(population)
  const [{ id, token }] = population.people as [(typeof population.people)[number]]
  const client = new pg.Client({ connectionString: running.database! })
  try {
    await client.connect()
    await client.query(townAround(id as AccountId))
    await running.settle()
    const api = `http://127.0.0.1:${running.nodes[0]!.port}/api/v1`
    const ways = {
      feed: () => fetched(`${api}/posts?limit=${PAGE}`, token),
      me: () => fetched(`${api}/me`, token),
      naive: () => client.query({ name: 'naive', text: NAIVE, values: [id] }),
    }
    for (const way of [ways.feed, ways.me]) await timed(WARM, way)
    const pids = [running.nodes[0]!.pid, ...running.postgres]
    const before = cpuOfFamilies(pids)
    const feed = await timed(TIMES, ways.feed)
    const cpu = (cpuOfFamilies(pids) - before) / 1_000 / TIMES
    const [me, naive] = [await timed(TIMES, ways.me), await timed(TIMES / 10, ways.naive)]
    return tellMeasured(title(), rowsOf({ feed, me, naive }, cpu))
  } finally {
    await client.end()
    await running.stop()
  }
}

const rowsOf = ({ feed, me, naive }: Record<'feed' | 'me' | 'naive', number[]>, cpu: number): readonly Measured[] => [
  { text: 'first page, p95', value: percentile(feed, 95), unit: 'ms', digits: 1, aim: 30 },
  { text: 'first page, p50', value: percentile(feed, 50), unit: 'ms', digits: 1, aim: null },
  { text: 'and its CPU time', value: cpu, unit: 'ms', digits: 1, aim: null },
  { text: 'the least one can ask, p50', value: percentile(me, 50), unit: 'ms', digits: 1, aim: null },
  { text: 'the usual query alone, p50', value: percentile(naive, 50), unit: 'ms', digits: 1, aim: null },
]
