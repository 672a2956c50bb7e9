import type { Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../../shared/kernel/actor.ts'
import { type ConversationId, selfOf } from '../../../shared/kernel/ids.ts'
import type { GroupCommand } from '../../../shared/kinds/group/index.ts'
import type { Filter } from '../../../shared/protocol/boards.ts'
import { type Orm, openOrm, poolOf } from '../../db/orm.ts'
import type { Call } from '../../http/handler.ts'
import { createLook } from '../../log/look.ts'
import { EventRow } from '../../log/rows.ts'
import { createSearch } from '../../search/search.ts'
import { type FreshDatabase, freshDatabase } from '../../testing/database.ts'
import { type House, openHouse } from '../../testing/house.ts'
import { contradictions, newId } from '../../testing/log.ts'
import { codeOf } from '../../testing/outcome.ts'
import { createBoardHandlers, topicsOf } from './board.ts'

let database: FreshDatabase
let house: House
let asha: Actor
let rafi: Actor
let mitu: Actor
let nobody: Actor
let board: ConversationId
let doors: ReturnType<typeof createBoardHandlers>

const FOLDS = `
  select t.conversation, t.seq, (select coalesce((select body->>'title' from event e where e.conversation = t.conversation
      and e.about = t.seq and e.type = 'message.edited' and body ? 'title' order by e.seq desc limit 1), t.body->>'title')) as title,
    (select case when e.type = 'topic.solved' then (body->>'answer')::int end from event e where e.conversation = t.conversation
      and e.about = t.seq and e.type in ('topic.solved', 'topic.unsolved') order by e.seq desc limit 1) as accepted,
    coalesce((select e.type = 'topic.closed' from event e where e.conversation = t.conversation
      and e.about = t.seq and e.type in ('topic.closed', 'topic.reopened') order by e.seq desc limit 1), false) as closed
  from event t where t.type = 'message.sent' and t.body ? 'title' and not t.erased`
const ROWS = `select conversation, seq, title, accepted, closed from board_topic`

beforeAll(async () => {
  database = await freshDatabase()
  house = await openHouse(database.url)
  asha = await house.settle({ name: 'Asha' })
  rafi = await house.settle({ name: 'Rafi' })
  mitu = await house.settle({ name: 'Mitu' })
  nobody = await house.settle({ name: 'Nobody' })
  doors = createBoardHandlers({ pool: house.pool, look: createLook(house.pool) })
  board = await open()
})
afterAll(async () => {
  expect(await contradictions(house)).toEqual([])
  const { rows: odd } = await house.pool.query(`(${FOLDS} except ${ROWS}) union all (${ROWS} except ${FOLDS})`)
  expect(odd).toEqual([])
  await house.close()
  await database.drop()
})

const open = async (history: 'all' | 'joined' = 'all', visibility: 'private' | 'public' = 'public') => {
  const conversation = newId<ConversationId>()
  const made = { type: 'group.create', name: 'Questions', visibility, history, flavour: 'board' } as const
  await house.wish(asha, conversation, { ...made, visibility: 'public' })
  for (const one of [rafi, mitu]) await house.wish(one, conversation, { type: 'group.join' })
  if (visibility === 'private') await house.wish(asha, conversation, { type: 'group.change', visibility })
  return conversation
}
const asks = async (actor: Actor, title: string, where = board): Promise<number> =>
  (await house.wish(actor, where, { type: 'message.send', title, text: `${title}, please?` })).seq!
const answers = async (actor: Actor, topic: number, text: string, where = board): Promise<number> =>
  (await house.wish(actor, where, { type: 'message.send', topic, text })).seq!
const accepts = (actor: Actor, topic: number, target: number, where = board) =>
  house.wish(actor, where, { type: 'answer.accept', topic, target })
const list = (actor: Actor, filter: Filter = 'all', where = board, more: { before?: number; limit?: number } = {}) =>
  doors.topics({ params: { conversation: where }, query: { filter, limit: 20, ...more } }, { actor } as Call)
const titles = async (actor: Actor, filter: Filter = 'all', where = board) =>
  (await list(actor, filter, where)).items.map(({ title }) => title)
const topic = (actor: Actor, which: number, where = board, more: { after?: number; limit?: number } = {}) =>
  doors.topic({ params: { conversation: where, topic: which }, query: { after: 0, limit: 50, ...more } }, {
    actor,
  } as Call)
const told = async ({ account }: Actor) => {
  await house.work()
  const rows = await house.orm.em
    .fork()
    .find(EventRow, { conversation: selfOf(account), type: 'notification.raised' }, { orderBy: { seq: 'asc' } })
  return rows.map(({ body }) => ({ reason: body.reason, message: body.message, name: body.name }))
}

describe('the list of topics', () => {
  test('BRD5 has the newest activity first, and says what is answered and solved', async () => {
    const bus = await asks(rafi, 'Which bus')
    const road = await asks(mitu, 'Which road')
    expect(await titles(rafi)).toEqual(['Which road', 'Which bus'])
    const helped = await answers(mitu, bus, 'The red one')
    const last = await answers(asha, bus, 'Or the green one')
    await accepts(rafi, bus, helped)
    const { items } = await list(asha)
    expect(items).toMatchObject([
      { topic: bus, by: rafi.account, answers: 2, accepted: helped, closed: false, last, lastBy: asha.account },
      { topic: road, by: mitu.account, answers: 0, accepted: null, last: road, lastBy: mitu.account },
    ])
  })

  test('BRD5 is sieved: those that wait, and those that are solved', async () => {
    const lost = await asks(rafi, 'Lost keys')
    expect(await titles(rafi, 'solved')).toEqual(['Which bus'])
    expect(await titles(rafi, 'open')).toEqual(['Lost keys', 'Which road'])
    await house.wish(asha, board, { type: 'topic.close', target: lost })
    expect(await titles(rafi, 'open')).toEqual(['Which road'])
    expect(await titles(rafi)).toEqual(['Lost keys', 'Which bus', 'Which road'])
    await house.wish(asha, board, { type: 'topic.reopen', target: lost })
    expect(await titles(rafi, 'open')).toEqual(['Lost keys', 'Which road'])
  })

  test('BRD5 goes on page by page, and none comes twice', async () => {
    const first = await list(rafi, 'all', board, { limit: 2 })
    expect(first.items).toHaveLength(2)
    const second = await list(rafi, 'all', board, { limit: 2, before: first.next! })
    expect([...first.items, ...second.items].map(({ title }) => title)).toEqual(await titles(rafi))
    expect(second.next).toBeNull()
  })

  test('BRD2 follows a title that is changed, and forgets a topic that is removed', async () => {
    const seq = await asks(rafi, 'Wrong title')
    await house.wish(rafi, board, { type: 'message.edit', target: seq, text: 'x', title: 'Right title' })
    expect((await titles(mitu))[0]).toBe('Right title')
    await house.wish(rafi, board, { type: 'message.remove', target: seq })
    expect(await titles(mitu)).not.toContain('Right title')
    expect(await codeOf(topic(mitu, seq))).toBe('topic.unknown')
    expect(await codeOf(answers(mitu, seq, 'too late'))).toBe('message.removed')
  })
})

test('BRD2 a topic is found by its title, as it is now', async () => {
  const seq = await asks(rafi, 'Umbrella')
  await house.wish(rafi, board, { type: 'message.edit', target: seq, text: 'x', title: 'Parasol lost' })
  await house.wish(rafi, board, { type: 'message.edit', target: seq, text: 'in the rain' })
  const search = createSearch(house.pool)
  const found = async (q: string) => (await search(mitu.account, { q, limit: 10 })).items.map((one) => one.seq)
  expect(await found('parasol')).toEqual([seq])
  expect(await found('Umbrella')).toEqual([])
  expect((await search(nobody.account, { q: 'parasol', limit: 10 })).items).toEqual([])
})

describe('a topic', () => {
  test('BRD7 has its question, the accepted answer on whatever page, and its answers in order', async () => {
    const seq = await asks(rafi, 'How many')
    const all: number[] = []
    for (const text of ['one', 'two', 'three']) all.push(await answers(mitu, seq, text))
    await house.wish(asha, board, { type: 'message.react', target: all[0]!, emoji: '👍' })
    await accepts(asha, seq, all[2]!)
    const page = await topic(rafi, seq, board, { limit: 2 })
    expect(page.answers).toEqual(all.slice(0, 2))
    const sent = page.events.filter(({ type }) => type === 'message.sent')
    expect(sent.map((one) => one.seq)).toEqual([seq, ...all])
    expect(page.events.map(({ type }) => type)).toContain('message.reacted')
    const rest = await topic(rafi, seq, board, { limit: 2, after: page.next! })
    expect(rest).toMatchObject({ answers: [all[2]], next: null })
  })

  test('BRD3 is open again when the accepted answer is removed', async () => {
    const seq = await asks(rafi, 'Gone again')
    const helped = await answers(mitu, seq, 'So')
    await accepts(rafi, seq, helped)
    expect(await titles(rafi, 'solved')).toContain('Gone again')
    await house.wish(mitu, board, { type: 'message.remove', target: helped })
    expect(await titles(rafi, 'solved')).not.toContain('Gone again')
    expect((await topic(rafi, seq)).answers).toEqual([])
  })

  test('BRD2 is gone for good, also when its accepted answer is taken away after it', async () => {
    const seq = await asks(rafi, 'Never asked')
    const helped = await answers(mitu, seq, 'So')
    await accepts(rafi, seq, helped)
    await house.wish(rafi, board, { type: 'message.remove', target: seq })
    await house.wish(mitu, board, { type: 'message.remove', target: helped })
    expect((await list(rafi)).items.map((item) => item.topic)).not.toContain(seq)
    expect(await codeOf(topic(rafi, seq))).toBe('topic.unknown')
  })

  test('BRD4 answers come in before it is closed or not at all, however close together', async () => {
    const seq = await asks(rafi, 'Closing')
    const outcomes = await Promise.all([
      codeOf(house.wish(asha, board, { type: 'topic.close', target: seq })),
      ...[rafi, mitu].map((one) => codeOf(answers(one, seq, 'quick'))),
    ])
    expect(outcomes[0]).toBe('done')
    const taken = outcomes.slice(1).filter((outcome) => outcome === 'done').length
    expect((await topic(rafi, seq)).answers).toHaveLength(taken)
    expect(await codeOf(answers(mitu, seq, 'late'))).toBe('topic.closed')
  })
})

describe('who may', () => {
  test('BRD6 read: members alone, also of a public board, and not whoever has left', async () => {
    const hidden = await open('all', 'private')
    const seq = await asks(rafi, 'Inside', hidden)
    for (const where of [board, hidden]) {
      expect(await codeOf(list(nobody, 'all', where))).toBe('conversation.unknown')
      expect(await codeOf(topic(nobody, seq, where))).toBe('conversation.unknown')
    }
    expect(await titles(mitu, 'all', hidden)).toEqual(['Inside'])
    await house.wish(mitu, hidden, { type: 'group.leave' })
    expect(await codeOf(list(mitu, 'all', hidden))).toBe('conversation.unknown')
    expect(await codeOf(topic(mitu, seq, hidden))).toBe('conversation.unknown')
    expect(await codeOf(answers(mitu, seq, 'me too', hidden))).toBe('conversation.unknown')
  })

  test('BRD6 see what came before them: only where the board shows its past', async () => {
    const fresh = await open('joined')
    const seq = await asks(rafi, 'Before', fresh)
    await house.wish(nobody, fresh, { type: 'group.join' })
    expect(await titles(nobody, 'all', fresh)).toEqual([])
    expect(await codeOf(topic(nobody, seq, fresh))).toBe('topic.unknown')
    expect(await codeOf(answers(nobody, seq, 'hm', fresh))).toBe('topic.unknown')
    await asks(mitu, 'After', fresh)
    await answers(mitu, seq, 'it moves up', fresh)
    expect(await titles(nobody, 'all', fresh)).toEqual(['After'])
    expect(await titles(rafi, 'all', fresh)).toEqual(['Before', 'After'])
    await house.wish(nobody, fresh, { type: 'group.leave' })
  })

  test.each<[string, GroupCommand, string]>([
    ['accept', { type: 'answer.accept', topic: 0, target: 0 }, 'topic.notYours'],
    ['close', { type: 'topic.close', target: 0 }, 'group.rank'],
  ])('BRD3 BRD4 %s: not every member', async (_, wish, refused) => {
    const seq = await asks(rafi, 'Mine')
    const target = await answers(mitu, seq, 'so')
    const body = wish.type === 'answer.accept' ? { ...wish, topic: seq, target } : { ...wish, target: seq }
    expect(await codeOf(house.wish(mitu, board, body as GroupCommand))).toBe(refused)
    expect(await codeOf(house.wish(asha, board, body as GroupCommand))).toBe('done')
  })

  test('BRD1 a group that is no board has no topics to list', async () => {
    const talk = newId<ConversationId>()
    await house.wish(asha, talk, { type: 'group.create', name: 'Talk', visibility: 'private', history: 'all' })
    expect(await codeOf(list(asha, 'all', talk))).toBe('conversation.unknown')
  })
})

describe('who is told', () => {
  test('BRD8 who asked, of an answer; who answered, that it helped; once, and nobody of their own doing', async () => {
    const quiet = await open()
    const seq = await asks(rafi, 'Told', quiet)
    const before = { rafi: (await told(rafi)).length, mitu: (await told(mitu)).length, asha: (await told(asha)).length }
    const answer = await answers(mitu, seq, 'Yes', quiet)
    await answers(rafi, seq, 'Thank you', quiet)
    await accepts(rafi, seq, answer, quiet)
    expect((await told(rafi)).slice(before.rafi)).toEqual([{ reason: 'answer', message: answer, name: 'Questions' }])
    expect((await told(mitu)).slice(before.mitu)).toEqual([{ reason: 'solution', message: answer, name: 'Questions' }])
    expect((await told(asha)).slice(before.asha)).toEqual([])
  })

  test('BRD8 a mention is told as one, not twice', async () => {
    const quiet = await open()
    const seq = await asks(rafi, 'Mentioned', quiet)
    const before = (await told(rafi)).length
    await house.wish(mitu, quiet, { type: 'message.send', topic: seq, text: '@rafi', mentions: [rafi.account] })
    expect((await told(rafi)).slice(before)).toMatchObject([{ reason: 'mention' }])
  })
})

describe('a board with ten thousand topics', () => {
  const TOPICS = 10_000
  let large: ConversationId
  /** One connection, so that what it read is counted as soon as it is asked. */
  let one: Orm
  let pool: Pool
  beforeAll(async () => {
    large = newId<ConversationId>()
    const client = await house.pool.connect()
    await client.query('set enable_seqscan = on; set random_page_cost = 4')
    await client.query(`insert into conversation (id, kind, head, state_seq, state) values ($1, 'post', 1, 1, '{}')`, [
      large,
    ])
    await client.query(
      `insert into board_topic select $1, n, 'Topic ' || n, $2, n, n, n, $2, case when n % 3 = 0 then n + 1 end, false
       from generate_series(1, ${TOPICS}) n`,
      [large, asha.account],
    )
    await client.query(
      `insert into board_answer select $1, ${TOPICS} + n, 1 + n % ${TOPICS} from generate_series(1, ${3 * TOPICS}) n`,
      [large],
    )
    await client.query('vacuum analyze')
    client.release(true)
    one = await openOrm({ url: database.url, pool: 1 })
    pool = await poolOf(one)
  }, 60_000)
  afterAll(async () => {
    await house.pool.query('delete from conversation where id = $1', [large])
    await one?.close(true)
  })

  const rowsRead = async (): Promise<number> => {
    await pool.query('select pg_stat_force_next_flush()')
    const { rows } = await pool.query<{ read: number }>(`select (
      (select sum(idx_tup_read) from pg_stat_user_indexes where relname like 'board_%')
      + (select sum(seq_tup_read) from pg_stat_user_tables where relname like 'board_%'))::int as read`)
    return rows[0]!.read
  }

  test.each(['all', 'open', 'solved'] as const)('BRD5 reads little more than a page of it: %s', async (filter) => {
    const page = () => topicsOf(pool, large, 1, { filter, limit: 20, before: TOPICS / 2 })
    for (let times = 0; times < 6; times += 1) await page() // plans are made and kept
    const before = await rowsRead()
    expect((await page()).items).toHaveLength(20)
    expect((await rowsRead()) - before).toBeLessThan(21 * 10)
  })
})
