import { join } from 'node:path'
import pg from 'pg'
import * as v from 'valibot'
import { countsIn, queueOf } from '../../server/kinds/ticket/queue.ts'
import { viewsOf } from '../../server/kinds/ticket/views.ts'
import { deskWork, TICKETS } from '../../server/testing/tickets.ts'
import type { AccountId } from '../../shared/kernel/ids.ts'
import { readNumber } from '../../shared/kinds/ticket/index.ts'
import { queueRoutes } from '../../shared/protocol/queue.ts'
import type { Cluster } from '../cluster.ts'
import { cpuOfFamilies } from '../cpu.ts'
import { tellMeasured } from '../measured.ts'
import { type Population, populate } from '../population.ts'
import { hubSubject } from '../subjects/hub.ts'
import { ASKERS, type Known, type Mix, mixesFor, scopesOf, viewsFor } from './mixes.ts'
import { lookedAt } from './plans.ts'
import { type Asked, rowsOf, tellMixes } from './told.ts'

const ROUNDS = 20
/** What one would write in a day, answered by reading every row. */
const NAIVE = `select t.* from ticket t where not t.removed and exists (select from ticket_words w
  where w.conversation = t.conversation and w.words like '%zebra%') order by t.said_at desc limit 50`
const BARE = 'select * from ticket order by conversation limit 50'

const title = `What is to be done: ${TICKETS.toLocaleString('en')} tickets, ${ROUNDS} rounds`

/** Those who ask take over the work of as many agents, and one ticket gets a number that somebody may type. */
const employ = async (pool: pg.Pool, people: Population['people']): Promise<Known> => {
  const column = async (text: string): Promise<string[]> =>
    (await pool.query({ text, rowMode: 'array' })).rows.map(([value]) => value)
  const wards = await column('select distinct place from ticket order by 1')
  const agents = await column(`select id from account where username like 'agent%' order by 1`)
  for (const [at, { id }] of people.slice(0, ASKERS.length).entries()) {
    const { desks, places } = scopesOf({ wards })[ASKERS[at]!]
    await pool.query(`update account set role = 'agent' where id = $1`, [id])
    await pool.query('insert into staff (account, desks, places) values ($1, $2, $3)', [id, desks, places])
    await pool.query('update ticket set assignee = $1 where assignee = $2', [id, agents[at]])
    for (const [rank, query] of viewsFor({ wards }).entries())
      await pool.query(
        `insert into queue_view (id, owner, name, query, columns, rank) values (gen_random_uuid(), $1, 'List', $2, '{}', $3)`,
        [id, JSON.stringify(query), rank],
      )
  }
  const number = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U']
    .map((sign) => `TST-26-0000007-${sign}`)
    .find((one) => readNumber(one))!
  await pool.query(`update ticket set number = $1 where number like 'TST-26-0000007-%'`, [number])
  return { wards, agents: agents.slice(ASKERS.length), number }
}

/** Once past the server, to see how it is answered; and where its page begins. */
const lookInto = async (pool: pg.Pool, mix: Mix, account: AccountId, wards: readonly string[]) => {
  const scope = scopesOf({ wards })[mix.asker]
  if (mix.asks === 'counts') {
    const looked = await lookedAt(pool, (explaining) => countsIn(explaining, account, scope))
    return { looked, path: '/queue/counts' }
  }
  if (mix.asks === 'views') {
    const asker = { actor: { account, role: 'agent', session: null }, scope } as const
    return { looked: await lookedAt(pool, (explaining) => viewsOf(explaining, asker)), path: '/queue/views' }
  }
  const { sort, limit, cursor: _, ...filter } = v.parse(queueRoutes.queue.query, mix.query)
  let cursor: string | undefined
  for (let page = 0; page < mix.pages; page += 1)
    cursor = (await queueOf(pool, account, scope, { filter, sort, cursor, limit })).next!
  const looked = await lookedAt(pool, (explaining) =>
    queueOf(explaining, account, scope, { filter, sort, cursor, limit }),
  )
  return { looked, path: `/queue?${new URLSearchParams({ ...mix.query, ...(cursor && { cursor }) })}` }
}

const timed = async (took: number[], run: () => Promise<unknown>): Promise<void> => {
  const begun = performance.now()
  await run()
  took.push(performance.now() - begun)
}

const fetched = async (url: string, token: string): Promise<void> => {
  const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` } })
  await answer.arrayBuffer()
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`)
}

/** By reading every row: as if there were no index. */
const readingAll = async (client: pg.Client): Promise<void> => {
  await client.query('begin; set local enable_indexscan = off; set local enable_bitmapscan = off')
  await client.query(NAIVE)
  await client.query('rollback')
}

/** The queue and its search as the staff ask for them, over HTTP, and how the database answers. */
export const playQueue = async (cluster: Cluster, dir: string): Promise<string> => {
  const hub = hubSubject(cluster, { title: 'queue', nodes: 1, dir: join(dir, 'queue') })
  const population = populate([ASKERS.length + 1])
  const { people } = population
  const running = await hub.start(population)
  const pool = new pg.Pool({ connectionString: running.database!, max: 1 })
  const client = new pg.Client({ connectionString: running.database! })
  try {
    await client.connect()
    await pool.query(deskWork(people.at(-1)!.id as AccountId))
    const known = await employ(pool, people)
    await running.settle()
    const api = `http://127.0.0.1:${running.nodes[0]!.port}/api/v1`
    const all: Asked[] = []
    for (const mix of mixesFor(known)) {
      const { id, token } = people[ASKERS.indexOf(mix.asker)]!
      const { path, looked } = await lookInto(pool, mix, id as AccountId, known.wards)
      all.push({ mix, url: api + path, token, looked, took: [] })
    }
    const pids = [running.nodes[0]!.pid, ...running.postgres]
    const least = { me: [] as number[], bare: [] as number[], reading: [] as number[] }
    let cpu = 0
    for (const { url, token } of all) await fetched(url, token)
    for (let round = 0; round < ROUNDS; round += 1) {
      const before = cpuOfFamilies(pids)
      for (const { url, token, took } of all) await timed(took, () => fetched(url, token))
      cpu += cpuOfFamilies(pids) - before
      await timed(least.me, () => fetched(`${api}/me`, people[0]!.token))
      await timed(least.bare, () => client.query(BARE))
      if (round < 5) await timed(least.reading, () => readingAll(client))
    }
    return [tellMixes(all), tellMeasured(title, rowsOf(all, least, cpu / 1_000 / ROUNDS / all.length))].join('\n\n')
  } finally {
    await Promise.all([client.end(), pool.end()])
    await running.stop()
  }
}
