import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor, Role } from '../../../shared/kernel/actor.ts'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { Scope } from '../../../shared/kernel/scope.ts'
import type { Ticket, TicketCommand } from '../../../shared/kinds/ticket/index.ts'
import { createLook } from '../../log/look.ts'
import { type FreshDatabase, freshDatabase } from '../../testing/database.ts'
import { type House, openHouse } from '../../testing/house.ts'
import { contradictions, newId } from '../../testing/log.ts'
import { plantPresets } from './index.ts'
import { readNumber } from './number.ts'

let database: FreshDatabase
let house: House
beforeAll(async () => {
  database = await freshDatabase()
  house = await openHouse(database.url)
  await plantPresets(house.orm.em.fork())
})
afterAll(async () => {
  expect(await contradictions(house)).toEqual([])
  await house.close()
  await database.drop()
})

const code = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error) => (error instanceof Refusal ? error.code : error),
  )

/** Somebody who works here, and where. */
const worker = async (scope: Scope = { desks: null, places: null }, role: Role = 'agent'): Promise<Actor> => {
  const actor = await house.settle({}, role)
  const text = 'insert into staff (account, desks, places) values ($1, $2, $3)'
  await house.pool.query(text, [actor.account, scope.desks, scope.places])
  return actor
}

type Open = Extract<TicketCommand, { type: 'ticket.open' }>
const wish: Open = {
  type: 'ticket.open',
  desk: 'support',
  title: 'The printer eats paper',
  text: 'It began on Monday.',
  category: 'printer',
  values: { asset: 'P-0417' },
}

const open = async (by: Actor, more: Partial<Open> = {}): Promise<ConversationId> => {
  const conversation = newId<ConversationId>()
  await house.wish(by, conversation, { ...wish, ...more })
  return conversation
}
const standing = async (reader: Actor, conversation: ConversationId): Promise<Ticket | null> =>
  ((await createLook(house.pool)(reader.account, [conversation])).get(conversation)?.state as Ticket | undefined) ??
  null

const seenBy = async (reader: Actor, conversation: ConversationId) =>
  (await house.read(reader.account, { conversation, anchor: 'newest', before: 50, after: 0 })).events

describe('opening', () => {
  test('TIC1 a ticket gets a number, the priority of its category and the version of its desk', async () => {
    const asha = await house.settle()
    const ticket = await standing(asha, await open(asha, { category: 'network', values: {} }))
    expect(ticket).toMatchObject({ desk: 'support', version: 1, priority: 'high', stage: 'new' })
    expect(readNumber(ticket!.number)).toBe(ticket!.number)
    const { rows } = await house.pool.query('select desk, stage, open from ticket where number = $1', [ticket!.number])
    expect(rows).toEqual([{ desk: 'support', stage: 'new', open: true }])
  })

  test('TIC1 a form that is not as the desk wants it says where', async () => {
    const asha = await house.settle()
    const fields = (promise: Promise<unknown>) => promise.catch((error: Refusal) => error.details)
    expect(await fields(open(asha, { category: 'teapot' }))).toEqual({ fields: { category: 'unknown' } })
    expect(await fields(open(asha, { values: { phone: 'later', cost: 12 } }))).toEqual({
      fields: { phone: 'unfit', cost: 'unknown' },
    })
    const complaint = { desk: 'complaint', category: 'road', values: {} }
    expect(await fields(open(asha, complaint))).toEqual({ fields: { danger: 'missing', point: 'missing' } })
    const point = { lat: 23.8, lon: 90.4 }
    expect(await code(open(asha, { ...complaint, point, values: { danger: 'yes' } }))).toBe('ticket.stopped')
    expect(await code(open(asha, { ...complaint, point, values: { danger: 'no' } }))).toBe('done')
  })

  test('TIC1 who may not open one somewhere is told of no such desk; nor is anybody where there is none', async () => {
    const [asha, agent] = [await house.settle(), await worker({ desks: ['task'], places: null })]
    const task = { desk: 'task', category: 'task', values: {} }
    expect(await code(open(asha, task))).toBe('desk.unknown')
    expect(await code(open(asha, { desk: 'nowhere' }))).toBe('desk.unknown')
    expect(await code(open(agent, task))).toBe('done')
  })

  test('TIC1 only the staff of a desk says whose matter it is, or how urgent', async () => {
    const [asha, agent] = [await house.settle(), await worker()]
    expect(await code(open(asha, { priority: 'urgent' }))).toBe('auth.forbidden')
    const conversation = await open(agent, { requester: asha.account, priority: 'urgent' })
    expect(await standing(asha, conversation)).toMatchObject({ requester: asha.account, priority: 'urgent' })
  })
})

describe('who sees it', () => {
  test('TIC3 whose matter it is, and those who work there; for all others there is none', async () => {
    const [asha, stranger] = [await house.settle(), await house.settle()]
    const [here, elsewhere] = [
      await worker({ desks: ['support'], places: null }),
      await worker({ desks: ['help'], places: null }),
    ]
    const conversation = await open(asha)
    for (const reader of [asha, here]) expect(await standing(reader, conversation)).not.toBeNull()
    for (const reader of [stranger, elsewhere]) {
      expect(await standing(reader, conversation)).toBeNull()
      expect(await code(house.wish(reader, conversation, { type: 'ticket.claim' }))).toBe('conversation.unknown')
      expect(await code(house.wish(reader, conversation, { type: 'message.send', text: 'Hello' }))).toBe(
        'conversation.unknown',
      )
    }
  })

  test('TIC3 scopes of places reach to all that lies in them', async () => {
    const [asha, city, ward, other] = [await house.settle(), newId(), newId(), newId()]
    const rows = [
      [city, null, [city]],
      [ward, city, [city, ward]],
      [other, city, [city, other]],
    ] as const
    for (const [id, parent, path] of rows)
      await house.pool.query(`insert into place (id, parent, sort, name, path) values ($1, $2, 'ward', $3, $4)`, [
        id,
        parent,
        id,
        path,
      ])
    const conversation = await open(asha, { place: ward })
    const [whole, near, far] = await Promise.all(
      [city, ward, other].map((place) => worker({ desks: ['support'], places: [place] })),
    )
    for (const reader of [whole!, near!]) expect(await standing(reader, conversation)).not.toBeNull()
    expect(await standing(far!, conversation)).toBeNull()
    await house.wish(whole!, conversation, { type: 'ticket.locate', place: other })
    expect(await standing(near!, conversation)).toBeNull()
    expect(await standing(far!, conversation)).not.toBeNull()
  })

  test('SEE2 notes, tags and fields of the staff are blanks to whoever asked, in the log and in the state', async () => {
    const [asha, agent] = [await house.settle(), await worker()]
    const conversation = await open(asha)
    await house.wish(agent, conversation, { type: 'note.post', text: 'canary-note' })
    await house.wish(agent, conversation, { type: 'ticket.tag', tags: ['canary-tag'] })
    await house.wish(agent, conversation, { type: 'ticket.change', field: 'cost', value: 4711 })
    const [theirs, hers] = [await seenBy(agent, conversation), await seenBy(asha, conversation)]
    expect(JSON.stringify([theirs, await standing(agent, conversation)])).toMatch(/canary-note.*4711.*canary-tag/)
    const { changes } = await house.sync(asha.account, { mark: null, after: null })
    expect(JSON.stringify([hers, await standing(asha, conversation), changes])).not.toMatch(/canary|4711/)
    expect(hers.filter((event) => 'blank' in event)).toHaveLength(4)
  })
})

describe('working on it', () => {
  test('TIC4 of two agents who claim it at once one has it, and the other is told', async () => {
    const [asha, one, two] = [await house.settle(), await worker(), await worker()]
    const conversation = await open(asha)
    const outcomes = await Promise.all(
      [one, two].map((agent) => code(house.wish(agent, conversation, { type: 'ticket.claim' }))),
    )
    expect(outcomes.sort()).toEqual(['done', 'ticket.taken'])
    expect(await standing(asha, conversation)).toMatchObject({ stage: 'open' })
  })

  test('TIC5 two agents answer within a millisecond: one answer, one refusal that says what was missed', async () => {
    const [asha, one, two] = [await house.settle(), await worker(), await worker()]
    const conversation = await open(asha)
    const answers = await Promise.allSettled(
      [one, two].map((agent) =>
        house.wish(agent, conversation, { type: 'message.send', text: 'Try a restart', seen: 2 }),
      ),
    )
    const refused = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason as Refusal] : []))
    expect(refused.map((refusal) => refusal.code)).toEqual(['ticket.answered'])
    const said = (await seenBy(asha, conversation)).filter((event) => 'type' in event && event.type === 'message.sent')
    expect(said).toHaveLength(2)
    expect(refused[0]!.details).toMatchObject({ seq: said[1]!.seq })
  })

  test('TIC6 whoever asked closes, reopens and rates; nothing else is theirs to do', async () => {
    const [asha, agent] = [await house.settle(), await worker()]
    const conversation = await open(asha)
    for (const body of [
      { type: 'ticket.claim' },
      { type: 'ticket.prioritise', priority: 'urgent' },
      { type: 'ticket.assign', to: asha.account, why: 'hand' },
      { type: 'note.post', text: 'x' },
      { type: 'ticket.close', ending: 'rejected' },
    ] satisfies TicketCommand[])
      expect(await code(house.wish(asha, conversation, body))).toBe('ticket.staff')
    expect(await code(house.wish(asha, conversation, { type: 'ticket.rate', good: true }))).toBe('ticket.unsolved')
    await house.wish(agent, conversation, { type: 'ticket.solve' })
    await house.wish(asha, conversation, { type: 'ticket.rate', good: false })
    await house.wish(asha, conversation, { type: 'ticket.reopen' })
    await house.wish(agent, conversation, { type: 'ticket.solve' })
    await house.wish(asha, conversation, { type: 'ticket.rate', good: true })
    expect(await standing(asha, conversation)).toMatchObject({ episode: 2, rated: { episode: 2, good: true } })
  })

  test('TIC7 merging brings the people along and tells them where; unmerging is as if nothing had been', async () => {
    const [asha, rafi, agent] = [await house.settle(), await house.settle(), await worker()]
    const [hers, his] = [await open(asha), await open(rafi)]
    const before = await Promise.all([standing(agent, hers), standing(agent, his)])
    await house.wish(agent, his, { type: 'ticket.merge', into: hers })
    await house.work()
    expect(await standing(rafi, hers)).toMatchObject({ number: before[0]!.number })
    expect(await standing(rafi, his)).toMatchObject({ stage: 'closed', mergedInto: { number: before[0]!.number } })
    expect(await code(house.wish(rafi, his, { type: 'message.send', text: 'Hello?' }))).toBe('ticket.merged')
    await house.wish(agent, his, { type: 'ticket.unmerge' })
    await house.work()
    expect(await Promise.all([standing(agent, hers), standing(agent, his)])).toEqual(before)
    expect(await standing(rafi, hers)).toBeNull()
  })

  test('TIC8 a removed ticket is gone for whoever asked, and comes back whole', async () => {
    const [asha, agent] = [await house.settle(), await worker()]
    const conversation = await open(asha)
    await house.wish(agent, conversation, { type: 'ticket.remove' })
    expect(await standing(asha, conversation)).toBeNull()
    expect(await code(house.wish(agent, conversation, { type: 'ticket.claim' }))).toBe('conversation.unknown')
    await house.wish(agent, conversation, { type: 'ticket.restore' })
    expect(await standing(asha, conversation)).toMatchObject({ title: wish.title, removed: false })
  })

  test('TIC9 on an emergency desk the priority stays the highest', async () => {
    const [asha, agent] = [await house.settle(), await worker()]
    const point = { lat: 23.8, lon: 90.4 }
    const values = { hurt: 'no', phone: '01700 000000' }
    const conversation = await open(asha, { desk: 'emergency', category: 'fire', point, values })
    expect(await standing(asha, conversation)).toMatchObject({ priority: 'urgent', locked: true })
    expect(await code(house.wish(agent, conversation, { type: 'ticket.prioritise', priority: 'low' }))).toBe(
      'ticket.locked',
    )
  })
})
