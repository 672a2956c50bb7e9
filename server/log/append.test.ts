import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CommandId, ConversationId } from '../../shared/kernel/ids.ts'
import { kindOf } from '../../shared/kinds/index.ts'
import { type FreshDatabase, freshDatabase } from '../testing/database.ts'
import { contradictions, eventsOf, groupOf, type Log, newId, openLog, orderOf, someone } from '../testing/log.ts'
import type { Order } from './order.ts'
import { SealedRow } from './rows.ts'

const group = kindOf('group')
let database: FreshDatabase
/** two nodes over one database */
let here: Log
let there: Log

beforeAll(async () => {
  database = await freshDatabase()
  here = await openLog(database.url)
  there = await openLog(database.url)
})
afterAll(async () => {
  expect(await contradictions(here)).toEqual([])
  await Promise.all([here.close(), there.close()])
  await database.drop()
})

const say = (text: string) => ({ type: 'message.send', text }) as const

describe('append', () => {
  test('LOG2 numbers are dense and in commit order, however many nodes write at once', async () => {
    const [asha, rafi] = [someone(), someone()]
    const conversations = await Promise.all([
      groupOf(here, [asha, rafi]),
      groupOf(there, [asha, rafi]),
      groupOf(here, [asha, rafi]),
    ])
    const orders = Array.from({ length: 300 }, (_, at) =>
      orderOf(group, at % 2 ? asha : rafi, conversations[at % 3]!, say(`${at}`)),
    )
    const verdicts = await Promise.all(orders.map((order, at) => (at % 5 ? here : there).append(order)))
    for (const [place, conversation] of conversations.entries()) {
      const seqs = verdicts.filter((_, at) => at % 3 === place).map(({ seq }) => seq!)
      expect([...seqs].sort((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, at) => at + 3))
      expect((await eventsOf(here, conversation)).map(({ seq }) => seq)).toEqual(
        Array.from({ length: 102 }, (_, at) => at + 1),
      )
    }
  })

  test('LOG2 a sender’s messages keep the order in which they were sent', async () => {
    const asha = someone()
    const conversation = await groupOf(here, [asha])
    await Promise.all(
      Array.from({ length: 50 }, (_, at) => here.append(orderOf(group, asha, conversation, say(`${at}`)))),
    )
    const said = (await eventsOf(here, conversation)).slice(1).map(({ body }) => body.text)
    expect(said).toEqual(Array.from({ length: 50 }, (_, at) => `${at}`))
  })

  test('LOG4 costs the same in a long conversation, also where Postgres made its plans while all were short', async () => {
    const young = await freshDatabase()
    const log = await openLog(young.url, { connections: 1 })
    const asha = someone()
    const conversation = await groupOf(log, [asha])
    const tell = (text: string) => log.append(orderOf(group, asha, conversation, say(text)))
    const react = (target: number) =>
      log.append(orderOf(group, asha, conversation, { type: 'message.react', target, emoji: '👍' }))
    const rowsRead = async () => {
      await log.pool.query('select pg_stat_force_next_flush()')
      const { rows } = await log.pool.query(
        `select (idx_tup_fetch + seq_tup_read)::int as read from pg_stat_user_tables where relname = 'event'`,
      )
      return rows[0].read as number
    }
    await tell('first')
    await log.pool.query('vacuum analyze')
    for (let times = 0; times < 12; times += 1) await react((await tell('early')).seq!) // plans are made and kept
    await Promise.all(Array.from({ length: 1_000 }, (_, at) => tell(`${at}`)))
    await log.read(asha.account, { conversation, anchor: { seq: 500 }, before: 20, after: 20 })
    const before = await rowsRead()
    for (let times = 0; times < 10; times += 1) await react((await tell('late')).seq!)
    expect((await rowsRead()) - before).toBeLessThan(10 * 10)
    const later = await rowsRead()
    for (let times = 0; times < 10; times += 1)
      await log.read(asha.account, { conversation, anchor: { seq: 500 }, before: 20, after: 20 })
    expect((await rowsRead()) - later).toBeLessThanOrEqual(10 * 50)
    await log.close()
    await young.drop()
  })

  test('LOG3 one id has one outcome, also on two nodes in the same moment', async () => {
    const asha = someone()
    const conversation = await groupOf(here, [asha])
    const order = orderOf(group, asha, conversation, say('once'))
    const verdicts = await Promise.all([here, there, here, there].map(({ append }) => append({ ...order })))
    expect(new Set(verdicts.map(({ seq }) => seq))).toEqual(new Set([2]))
    expect(verdicts.filter(({ repeated }) => !repeated)).toHaveLength(1)
    expect(await eventsOf(here, conversation)).toHaveLength(2)
  })

  test('LOG3 the same id with another body is refused, in the same batch and later', async () => {
    const asha = someone()
    const conversation = await groupOf(here, [asha])
    const id = newId<CommandId>()
    const [first, second] = await Promise.allSettled([
      here.append(orderOf(group, asha, conversation, say('one'), { id })),
      here.append(orderOf(group, asha, conversation, say('other'), { id })),
    ])
    expect(first).toMatchObject({ status: 'fulfilled', value: { seq: 2 } })
    expect(second).toMatchObject({ status: 'rejected', reason: { code: 'command.reused' } })
    await expect(there.append(orderOf(group, asha, conversation, say('third'), { id }))).rejects.toMatchObject({
      code: 'command.reused',
    })
  })

  test('LOG3 the same id of two people are two commands', async () => {
    const [asha, rafi] = [someone(), someone()]
    const conversation = await groupOf(here, [asha, rafi])
    const id = newId<CommandId>()
    const verdicts = await Promise.all(
      [asha, rafi].map((actor) => here.append(orderOf(group, actor, conversation, say('hi'), { id }))),
    )
    expect(verdicts.map(({ seq }) => seq)).toEqual([3, 4])
  })

  test('LOG4 a refused command does not harm its neighbours', async () => {
    const [asha, stranger] = [someone(), someone()]
    const conversation = await groupOf(here, [asha])
    const outcomes = await Promise.allSettled(
      [asha, stranger, asha].map((actor) => here.append(orderOf(group, actor, conversation, say('hi')))),
    )
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(outcomes[1]).toMatchObject({ reason: { code: 'conversation.unknown' } })
  })

  test('LOG4 what Postgres itself refuses fails alone: the batch is carried out one by one', async () => {
    const asha = someone()
    const conversation = await groupOf(here, [asha])
    const poison = orderOf(group, asha, conversation, say('NUL \0 is nothing that jsonb takes'))
    const orders: Order[] = [
      orderOf(group, asha, conversation, say('a')),
      poison,
      orderOf(group, asha, conversation, say('b')),
    ]
    const outcomes = await Promise.allSettled(orders.map((order) => here.append(order)))
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect((await eventsOf(here, conversation)).map(({ body }) => body.text)).toEqual([undefined, 'a', 'b'])
  })

  test('LOG4 a conversation that somebody holds does not hold up the others', async () => {
    const asha = someone()
    const [held, free] = [await groupOf(here, [asha]), await groupOf(here, [asha])]
    const holder = await there.pool.connect()
    await holder.query('begin')
    await holder.query('select 1 from conversation where id = $1 for update', [held])
    const waiting = here.append(orderOf(group, asha, held, say('patience')))
    await expect(here.append(orderOf(group, asha, free, say('at once')))).resolves.toMatchObject({ seq: 2 })
    await holder.query('commit')
    holder.release()
    await expect(waiting).resolves.toMatchObject({ seq: 2 })
  })

  test('a conversation that does not exist is unknown, and leaves nothing behind', async () => {
    const conversation = newId<ConversationId>()
    await expect(here.append(orderOf(group, someone(), conversation, say('hello?')))).rejects.toMatchObject({
      code: 'conversation.unknown',
    })
    const { rowCount } = await here.pool.query('select 1 from conversation where id = $1', [conversation])
    expect(rowCount).toBe(0)
  })

  test('a founding that is refused leaves nothing behind', async () => {
    const direct = kindOf('direct')
    const asha = someone()
    const conversation = newId<ConversationId>()
    await expect(
      here.append(orderOf(direct, asha, conversation, { type: 'contact.request', to: asha.account })),
    ).rejects.toMatchObject({ code: 'contact.self' })
    const { rowCount } = await here.pool.query('select 1 from conversation where id = $1', [conversation])
    expect(rowCount).toBe(0)
  })

  test('two who found the same conversation at once found one', async () => {
    const asha = someone()
    const conversation = newId<ConversationId>()
    const create = { type: 'group.create', name: 'Twice', visibility: 'public', history: 'all' } as const
    const outcomes = await Promise.allSettled(
      [here, there].map(({ append }) => append(orderOf(group, asha, conversation, create))),
    )
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'conversation.exists' },
    })
  })

  test('a node whose held state is old decides by the new one', async () => {
    const [asha, rafi] = [someone(), someone()]
    const conversation = await groupOf(here, [asha, rafi])
    await there.append(orderOf(group, rafi, conversation, say('I am in')))
    await here.append(orderOf(group, asha, conversation, { type: 'group.remove', account: rafi.account }))
    await expect(there.append(orderOf(group, rafi, conversation, say('still?')))).rejects.toMatchObject({
      code: 'conversation.unknown',
    })
  })
})

describe('erase', () => {
  test('LOG6 a message deleted for all leaves its place and nothing it said, edits included; moderators keep a copy', async () => {
    const asha = someone()
    const conversation = await groupOf(here, [asha])
    await here.append(orderOf(group, asha, conversation, say('secret one')))
    await here.append(orderOf(group, asha, conversation, { type: 'message.edit', target: 2, text: 'secret two' }))
    await here.append(orderOf(group, asha, conversation, { type: 'message.remove', target: 2 }))
    const events = await eventsOf(here, conversation)
    expect(events.map(({ type, erased }) => [type, erased])).toEqual([
      ['group.created', false],
      ['message.sent', true],
      ['message.edited', true],
      ['message.removed', false],
    ])
    expect(JSON.stringify(events)).not.toContain('secret')
    const sealed = await here.orm.em.fork().find(SealedRow, { conversation }, { orderBy: { seq: 'asc' } })
    expect(sealed.map(({ body }) => body.text)).toEqual(['secret one', 'secret two'])
  })

  test('a removed message can be neither edited nor reacted to, also in the same moment', async () => {
    const asha = someone()
    const conversation = await groupOf(here, [asha])
    await here.append(orderOf(group, asha, conversation, say('going')))
    const outcomes = await Promise.allSettled([
      here.append(orderOf(group, asha, conversation, { type: 'message.remove', target: 2 })),
      here.append(orderOf(group, asha, conversation, { type: 'message.edit', target: 2, text: 'no' })),
      here.append(orderOf(group, asha, conversation, { type: 'message.react', target: 2, emoji: '👍' })),
    ])
    expect(outcomes.map((one) => (one.status === 'rejected' ? one.reason.code : 'done'))).toEqual([
      'done',
      'message.removed',
      'message.removed',
    ])
  })
})
