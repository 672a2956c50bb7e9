import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../shared/kernel/actor.ts'
import type { ConversationId } from '../../shared/kernel/ids.ts'
import { parse } from '../../shared/kernel/parse.ts'
import { kindOf } from '../../shared/kinds/index.ts'
import { ReadWish } from '../../shared/protocol/log.ts'
import { type FreshDatabase, freshDatabase } from '../testing/database.ts'
import { groupOf, type Log, newId, openLog, orderOf, someone } from '../testing/log.ts'

const group = kindOf('group')
let database: FreshDatabase
let log: Log
let clock = 1_700_000_000_000
let asha: Actor
let rafi: Actor
let conversation: ConversationId

beforeAll(async () => {
  database = await freshDatabase()
  log = await openLog(database.url, { now: () => clock })
  asha = someone()
  rafi = someone()
  conversation = await groupOf(log, [asha, rafi])
  for (let at = 3; at <= 100; at++) {
    clock += 60_000
    await log.append(orderOf(group, at % 2 ? asha : rafi, conversation, { type: 'message.send', text: `${at}` }))
  }
})
afterAll(async () => {
  await log.close()
  await database.drop()
})

const read = (wish: object, actor = asha) => log.read(actor.account, parse(ReadWish, { conversation, ...wish }))
const seqs = (page: { events: readonly { seq: number }[] }) => page.events.map(({ seq }) => seq)
const from = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, at) => first + at)

describe('SYN6 a page of history', () => {
  test('newest: the last events, and where the log stands', async () => {
    const page = await read({ before: 9 })
    expect(seqs(page)).toEqual(from(91, 100))
    expect(page).toMatchObject({ head: 100, anchor: 100, from: 1, kind: 'group' })
  })
  test('oldest, and on from there', async () => {
    expect(seqs(await read({ anchor: 'oldest', before: 0, after: 4 }))).toEqual(from(1, 5))
  })
  test('around an event, both ways, and not beyond the ends', async () => {
    expect(seqs(await read({ anchor: { seq: 50 }, before: 2, after: 2 }))).toEqual(from(48, 52))
    expect(seqs(await read({ anchor: { seq: 2 }, before: 10, after: 1 }))).toEqual(from(1, 3))
    expect(seqs(await read({ anchor: { seq: 2_000_000_000 }, before: 1, after: 10 }))).toEqual(from(99, 100))
  })
  test('from a date: the first event of that moment or later', async () => {
    const page = await read({ anchor: { date: 1_700_000_000_000 + 60_000 * 40 }, before: 0, after: 1 })
    expect(seqs(page)).toEqual([42, 43])
    expect((await read({ anchor: { date: 0 } })).anchor).toBe(1)
    expect((await read({ anchor: { date: 8e15 } })).anchor).toBe(100)
  })
  test('from the first unread event', async () => {
    await log.pool.query('update member set read_seq = 70 where conversation = $1 and account = $2', [
      conversation,
      rafi.account,
    ])
    expect((await read({ anchor: 'unread', before: 0 }, rafi)).anchor).toBe(71)
  })
  test('what was said later about the messages of a page comes with it', async () => {
    const place = await groupOf(log, [asha, rafi])
    await log.append(orderOf(group, asha, place, { type: 'message.send', text: 'old' }))
    await log.append(orderOf(group, rafi, place, { type: 'message.send', text: 'other' }))
    await log.append(orderOf(group, rafi, place, { type: 'message.react', target: 3, emoji: '👍' }))
    await log.append(orderOf(group, asha, place, { type: 'message.edit', target: 3, text: 'new' }))
    const page = await log.read(rafi.account, parse(ReadWish, { conversation: place, anchor: { seq: 3 }, before: 0 }))
    expect(seqs(page)).toEqual([3])
    expect(page.about.map(({ type }) => type)).toEqual(['message.reacted', 'message.edited'])
  })
  test('SEE1 for a stranger there is no such conversation, the very same as for one that is not there', async () => {
    const refused = read({}, someone())
    await expect(refused).rejects.toMatchObject({ code: 'conversation.unknown' })
    await expect(log.read(asha.account, parse(ReadWish, { conversation: newId() }))).rejects.toEqual(
      await refused.catch((error) => error),
    )
  })
  test('SEE1 who joins where history begins with joining sees nothing said before', async () => {
    const place = newId<ConversationId>()
    await log.append(
      orderOf(group, asha, place, { type: 'group.create', name: 'Now', visibility: 'public', history: 'joined' }),
    )
    await log.append(orderOf(group, asha, place, { type: 'message.send', text: 'before' }))
    await log.append(orderOf(group, rafi, place, { type: 'group.join' }))
    await log.append(orderOf(group, asha, place, { type: 'message.send', text: 'after' }))
    const page = await log.read(rafi.account, parse(ReadWish, { conversation: place, anchor: 'oldest', after: 50 }))
    expect(seqs(page)).toEqual([3, 4])
    const { changes } = await log.sync(rafi.account, { mark: null, after: null })
    expect(seqs(changes.find((change) => change.conversation === place)!)).toEqual([3, 4])
  })
})
