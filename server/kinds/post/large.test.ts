import type { Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../../shared/kernel/actor.ts'
import { type Orm, openOrm, poolOf } from '../../db/orm.ts'
import { createLook } from '../../log/look.ts'
import { type FreshDatabase, freshDatabase } from '../../testing/database.ts'
import { type House, openHouse } from '../../testing/house.ts'
import { createLists } from './lists.ts'

const POSTS = 100_000
const CONTACTS = 1_000

/** A town: Asha with a thousand contacts, who wrote half of all posts; every second post is for contacts. */
const TOWN = `
  insert into account (id, username, name, created_at, changed_at)
    select gen_random_uuid(), 'town' || n, 'Town ' || n, now(), now() from generate_series(1, ${2 * CONTACTS}) n;
  insert into contact (conversation, one, other, contact)
    select gen_random_uuid(), a.id, $asha, 'accepted' from account a where username like 'town%'
    and substr(username, 5)::int <= ${CONTACTS};
  create temporary table told as
    select gen_random_uuid() as id, a.id as author, n, case when (n / ${2 * CONTACTS}) % 2 = 0 then 'public' else 'contacts' end as audience
    from generate_series(1, ${POSTS}) n join account a on a.username = 'town' || (1 + n % ${2 * CONTACTS});
  insert into conversation (id, kind, head, state_seq, state)
    select id, 'post', 1, 1, jsonb_build_object('author', author, 'title', 'Post ' || n, 'text', 'said', 'audience', audience,
      'quotes', null, 'files', '[]'::jsonb, 'at', 1767000000000 + n, 'editedAt', null, 'removed', false, 'pins', '[]'::jsonb) from told;
  insert into post select id, author, audience, 1767000000000 + n, 'post ' || n, (n % 10 = 0)::int from told;
  insert into post_promotion select id, (select id from account where username = 'town' || (1 + n % 50)), 1767000000000 + n
    from told where n % 100 = 0;
  insert into post_opinion select t.id, a.id, 'like' from told t join account a on a.username like 'town%'
    where t.n > ${POSTS - 20} and substr(a.username, 5)::int <= 500;
  drop table told`

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
  await client.query(TOWN.replaceAll('$asha', `'${asha.account}'::uuid`))
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
    expect(read).toBeLessThan(6 * CONTACTS + 20 * 600)
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
