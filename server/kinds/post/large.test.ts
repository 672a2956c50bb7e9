import type { Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../../shared/kernel/actor.ts'
import { type Orm, openOrm, poolOf } from '../../db/orm.ts'
import { createLook } from '../../log/look.ts'
import { type FreshDatabase, freshDatabase } from '../../testing/database.ts'
import { type House, openHouse } from '../../testing/house.ts'
import { CONTACTS, POSTS, townAround } from '../../testing/town.ts'
import { createLists } from './lists.ts'

let database: FreshDatabase
let house: House
let asha: Actor
/** One connection, so that what it read is counted as soon as it is asked. */
let one: Orm
let pool: Pool
let lists: ReturnType<typeof createLists>
beforeAll(async () => {
  database = await freshDatabase()
  house = await openHouse(database.url)
  asha = await house.settle()
  const client = await house.pool.connect()
  await client.query('set statement_timeout = 0; set enable_seqscan = on; set random_page_cost = 4')
  await client.query(townAround(asha.account))
  await client.query('vacuum analyze')
  client.release(true)
  one = await openOrm({ url: database.url, pool: 1 })
  pool = await poolOf(one)
  lists = createLists({ pool, look: createLook(pool), people: house.cards })
}, 120_000)
afterAll(async () => {
  await one?.close(true)
  await house.close()
  await database.drop()
})

/** Rows of the lists' tables that were fetched or walked past; entries that the index alone answered among them. */
const rowsRead = async (): Promise<number> => {
  await pool.query('select pg_stat_force_next_flush()')
  const { rows } = await pool.query<{ read: number }>(`select (
    (select sum(idx_tup_read) from pg_stat_user_indexes where relname in ('post', 'post_promotion', 'post_opinion', 'conversation', 'contact'))
    + (select sum(seq_tup_read) from pg_stat_user_tables where relname in ('post', 'post_promotion', 'post_opinion', 'conversation', 'contact')))::int as read`)
  return rows[0]!.read
}

describe('a feed over a hundred thousand posts and a thousand contacts', () => {
  test('PO1 walks the indexes: it reads what the contacts wrote last, and never all', async () => {
    const { items } = await lists.feed(asha.account, { limit: 20 })
    expect(items).toHaveLength(20)
    expect(items[0]).toMatchObject({ title: `Post ${POSTS}`, likes: 500 })
    for (let times = 0; times < 6; times += 1) await lists.feed(asha.account, { limit: 20 }) // plans are made and kept
    const before = await rowsRead()
    await lists.feed(asha.account, { limit: 20 })
    const read = (await rowsRead()) - before
    expect(read).toBeLessThan(4 * CONTACTS + 20 * 600)
  })

  test('PO1 finds what looking at every post finds, page by page', async () => {
    // by the same connection: what another one read may be counted seconds later, in the middle of what follows
    const { rows } = await pool.query<{ conversation: string }>(
      `with mine as (select other as account from contact where one = $1 union all select one from contact where other = $1)
       select p.conversation from post p
       where p.audience = 'public' or p.author = $1 or p.author in (select account from mine)
       order by p.at desc, p.conversation desc limit 60`,
      [asha.account],
    )
    const found: string[] = []
    for (let cursor: string | undefined; found.length < 60; ) {
      const { items, next } = await lists.feed(asha.account, { limit: 20, cursor })
      found.push(...items.map(({ conversation }) => conversation))
      cursor = next ?? undefined
    }
    expect(found).toEqual(rows.map(({ conversation }) => conversation))
  })

  test('PO1 a page for guests reads little more than its own posts', async () => {
    for (let times = 0; times < 6; times += 1) await lists.feed(null, { limit: 20 })
    const before = await rowsRead()
    await lists.feed(null, { limit: 20 })
    expect((await rowsRead()) - before).toBeLessThan(20 * 600)
  })

  test('GAL2 a page of the gallery too, where one post in ten shows a picture', async () => {
    for (let times = 0; times < 6; times += 1) await lists.gallery(null, { limit: 20 })
    const before = await rowsRead()
    await lists.gallery(null, { limit: 20 })
    expect((await rowsRead()) - before).toBeLessThan(20 * 600)
  })
})
