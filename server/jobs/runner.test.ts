import { pino } from 'pino'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Orm, openOrm, poolOf } from '../db/orm.ts'
import { type FreshDatabase, freshDatabase } from '../testing/database.ts'
import { startJobs } from './runner.ts'

const log = pino({ level: 'silent' })
const LEASE = 300
/** a job that nobody holds is taken up within this */
const POLLS = 2_500
let database: FreshDatabase
let orm: Orm
const running: (() => Promise<void>)[] = []

beforeEach(async () => {
  database = await freshDatabase()
  orm = await openOrm({ url: database.url, pool: 2 })
})
afterEach(async () => {
  for (const stop of running.splice(0)) await stop()
  await orm.close(true)
  await database.drop()
})

const sql = async (text: string) => (await (await poolOf(orm)).query(text)).rows

/** A node that works jobs off. */
const node = async (work: () => Promise<void>) => {
  running.push(await startJobs({ url: database.url, log, tasks: { work }, lease: LEASE }))
}

const addJob = () => sql(`select graphile_worker.add_job('work', '{}'::json)`)

test('what a killed node had taken up is done by another', async () => {
  await addJob()
  await sql(`update graphile_worker._private_jobs set locked_at = now(), locked_by = 'a node that was killed'`)
  await new Promise<void>((done) => void node(async () => done()))
})

test('the lane in which a killed node was at work goes on', async () => {
  const done: number[] = []
  for (const _ of 'ab') await sql(`select graphile_worker.add_job('work', '{}'::json, queue_name => 'one by one')`)
  const held = `locked_at = now(), locked_by = 'a node that was killed'`
  await sql(
    `update graphile_worker._private_jobs set ${held} where id = (select min(id) from graphile_worker._private_jobs)`,
  )
  await sql(`update graphile_worker._private_job_queues set ${held}`)
  await node(async () => void done.push(done.length))
  await expect.poll(() => done.length, { timeout: 3 * POLLS }).toBe(2)
})

test('what a node took up without hearing of it is done', async () => {
  const done: number[] = []
  await node(async () => void done.push(done.length))
  await addJob()
  await expect.poll(() => done.length).toBe(1)
  await sql(`select graphile_worker.add_job('work', '{}'::json, run_at => now() + interval '1 hour')`)
  await sql(`update graphile_worker._private_jobs set locked_at = now(), run_at = now(), locked_by = 'this very node'`)
  await expect.poll(() => done.length, { timeout: 2 * POLLS }).toBe(2)
})

test('what a killed node had taken up, and a newer job took the place of, is done once and leaves nothing behind', async () => {
  const add = `select graphile_worker.add_job('work', '{}'::json, job_key => 'the same', job_key_mode => 'preserve_run_at')`
  await sql(add)
  await sql(`update graphile_worker._private_jobs set locked_at = now(), locked_by = 'a node that was killed'`)
  await sql(add)
  let times = 0
  await node(async () => {
    times += 1
  })
  const left = async () => (await sql('select 1 from graphile_worker._private_jobs')).length
  await expect.poll(left, { timeout: 2 * POLLS }).toBe(0)
  expect(times).toBe(1)
})

test('what a living node works on for long is not taken from it', async () => {
  let [times, finish] = [0, () => {}]
  const long = new Promise<void>((done) => {
    finish = done
  })
  running.unshift(async () => finish())
  const work = () => {
    times += 1
    return long
  }
  await Promise.all([node(work), node(work)])
  await addJob()
  await expect.poll(() => times).toBe(1)
  const sinceTaken = 'select (extract(epoch from now() - run_at) * 1000)::int as ms from graphile_worker._private_jobs'
  await expect.poll(async () => (await sql(sinceTaken))[0].ms, { timeout: 8_000 }).toBeGreaterThan(POLLS + LEASE)
  expect(times).toBe(1)
})
