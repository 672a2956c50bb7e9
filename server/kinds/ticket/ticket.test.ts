import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../../shared/kernel/actor.ts'
import type { AccountId, ConversationId } from '../../../shared/kernel/ids.ts'
import type { Refusal } from '../../../shared/kernel/refusal.ts'
import type { AnyCommand } from '../../../shared/kinds/index.ts'
import type { Ticket, TicketCommand } from '../../../shared/kinds/ticket/index.ts'
import { readNumber } from '../../../shared/kinds/ticket/index.ts'
import { createLook } from '../../log/look.ts'
import { type FreshDatabase, freshDatabase } from '../../testing/database.ts'
import { type House, openHouse } from '../../testing/house.ts'
import { contradictions, newId } from '../../testing/log.ts'
import { codeOf } from '../../testing/outcome.ts'
import { settleWorker } from '../../testing/staff.ts'
import { plantPresets } from './index.ts'
import { toRow } from './ticket.row.ts'

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
    expect(await codeOf(open(asha, { ...complaint, point, values: { danger: 'yes' } }))).toBe('ticket.stopped')
    expect(await codeOf(open(asha, { ...complaint, point, values: { danger: 'no' } }))).toBe('done')
  })

  test('TIC1 who may not open one somewhere is told of no such desk; nor is anybody where there is none', async () => {
    const [asha, agent] = [await house.settle(), await settleWorker(house, { desks: ['task'] })]
    const task = { desk: 'task', category: 'task', values: {} }
    expect(await codeOf(open(asha, task))).toBe('desk.unknown')
    expect(await codeOf(open(asha, { desk: 'nowhere' }))).toBe('desk.unknown')
    expect(await codeOf(open(agent, task))).toBe('done')
  })

  test('TIC1 only the staff of a desk says whose matter it is, or how urgent', async () => {
    const [asha, agent] = [await house.settle(), await settleWorker(house)]
    expect(await codeOf(open(asha, { priority: 'urgent' }))).toBe('auth.forbidden')
    const conversation = await open(agent, { requester: asha.account, priority: 'urgent' })
    expect(await standing(asha, conversation)).toMatchObject({ requester: asha.account, priority: 'urgent' })
  })

  test('TIC1 whose matter it is must be somebody who can be asked', async () => {
    const [agent, gone, bot] = [await settleWorker(house), await house.settle(), await house.settle({}, 'bot')]
    await house.pool.query('update account set suspended_at = now() where id = $1', [gone.account])
    for (const requester of [newId<AccountId>(), gone.account, bot.account])
      expect(await codeOf(open(agent, { requester }))).toBe('account.unknown')
  })
})

describe('who sees it', () => {
  test('TIC3 whose matter it is, and those who work there; for all others there is none', async () => {
    const [asha, stranger] = [await house.settle(), await house.settle()]
    const [here, elsewhere] = [
      await settleWorker(house, { desks: ['support'] }),
      await settleWorker(house, { desks: ['help'] }),
    ]
    const conversation = await open(asha)
    for (const reader of [asha, here]) expect(await standing(reader, conversation)).not.toBeNull()
    for (const reader of [stranger, elsewhere]) {
      expect(await standing(reader, conversation)).toBeNull()
      expect(await codeOf(house.wish(reader, conversation, { type: 'ticket.claim' }))).toBe('conversation.unknown')
      expect(await codeOf(house.wish(reader, conversation, { type: 'message.send', text: 'Hello' }))).toBe(
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
      [city, ward, other].map((place) => settleWorker(house, { desks: ['support'], places: [place] })),
    )
    for (const reader of [whole!, near!]) expect(await standing(reader, conversation)).not.toBeNull()
    expect(await standing(far!, conversation)).toBeNull()
    await house.wish(whole!, conversation, { type: 'ticket.locate', place: other })
    expect(await standing(near!, conversation)).toBeNull()
    expect(await standing(far!, conversation)).not.toBeNull()
  })

  test('SEE2 notes, tags and fields of the staff are blanks to whoever asked, in the log and in the state', async () => {
    const [asha, agent] = [await house.settle(), await settleWorker(house)]
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
  test('WRK6 a note that names whose matter it is tells them nothing, and a colleague that they are named', async () => {
    const [asha, agent, colleague] = [await house.settle(), await settleWorker(house), await settleWorker(house)]
    const conversation = await open(asha)
    const mentions = [asha.account, colleague.account]
    await house.wish(agent, conversation, { type: 'note.post', text: 'Says who?', mentions })
    await house.work()
    const told = async ({ account }: Actor) =>
      (await seenBy({ account } as Actor, account as unknown as ConversationId)).filter(
        (event) => 'reason' in event && event.reason === 'mention',
      )
    expect(await told(asha)).toHaveLength(0)
    expect(await told(colleague)).toHaveLength(1)
  })

  test('TIC4 of two agents who claim it at once one has it, and the other is told', async () => {
    const [asha, one, two] = [await house.settle(), await settleWorker(house), await settleWorker(house)]
    const conversation = await open(asha)
    const outcomes = await Promise.all(
      [one, two].map((agent) => codeOf(house.wish(agent, conversation, { type: 'ticket.claim' }))),
    )
    expect(outcomes.sort()).toEqual(['done', 'ticket.taken'])
    expect(await standing(asha, conversation)).toMatchObject({ stage: 'open' })
  })

  test('TIC5 two agents answer within a millisecond: one answer, one refusal that says what was missed', async () => {
    const [asha, one, two] = [await house.settle(), await settleWorker(house), await settleWorker(house)]
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

  test('TIC6 whoever asked closes, reopens and rates; nothing else is theirs to do, also where they work elsewhere', async () => {
    const [asha, agent] = [await settleWorker(house, { desks: ['help'] }), await settleWorker(house)]
    const conversation = await open(asha)
    for (const body of [
      { type: 'ticket.claim' },
      { type: 'ticket.prioritise', priority: 'urgent' },
      { type: 'ticket.assign', to: asha.account },
      { type: 'note.post', text: 'x' },
      { type: 'ticket.close', ending: 'rejected' },
    ] satisfies TicketCommand[])
      expect(await codeOf(house.wish(asha, conversation, body))).toBe('ticket.staff')
    expect(await codeOf(house.wish(asha, conversation, { type: 'ticket.rate', good: true }))).toBe('ticket.unsolved')
    await house.wish(agent, conversation, { type: 'ticket.solve' })
    await house.wish(asha, conversation, { type: 'ticket.rate', good: false })
    await house.wish(asha, conversation, { type: 'ticket.reopen' })
    await house.wish(agent, conversation, { type: 'ticket.solve' })
    await house.wish(asha, conversation, { type: 'ticket.rate', good: true })
    expect(await standing(asha, conversation)).toMatchObject({ episode: 2, rated: { episode: 2, good: true } })
  })

  test('TIC7 merging brings the people along and tells them where; unmerging is as if nothing had been', async () => {
    const [asha, rafi, agent] = [await house.settle(), await house.settle(), await settleWorker(house)]
    const [hers, his] = [await open(asha), await open(rafi)]
    const before = await Promise.all([standing(agent, hers), standing(agent, his)])
    await house.wish(agent, his, { type: 'ticket.merge', into: hers })
    await house.work()
    expect(await standing(rafi, hers)).toMatchObject({ number: before[0]!.number })
    expect(await standing(rafi, his)).toMatchObject({ stage: 'closed', mergedInto: { number: before[0]!.number } })
    expect(await codeOf(house.wish(rafi, his, { type: 'message.send', text: 'Hello?' }))).toBe('ticket.merged')
    await house.wish(agent, his, { type: 'ticket.unmerge' })
    await house.work()
    expect(await Promise.all([standing(agent, hers), standing(agent, his)])).toEqual(before)
    expect(await standing(rafi, hers)).toBeNull()
  })

  test('TIC8 a removed ticket is gone for whoever asked, and comes back whole', async () => {
    const [asha, agent] = [await house.settle(), await settleWorker(house, {}, 'moderator')]
    const conversation = await open(asha)
    await house.wish(agent, conversation, { type: 'ticket.remove' })
    expect(await standing(asha, conversation)).toBeNull()
    expect(await codeOf(house.wish(agent, conversation, { type: 'ticket.claim' }))).toBe('conversation.unknown')
    await house.wish(agent, conversation, { type: 'ticket.restore' })
    expect(await standing(asha, conversation)).toMatchObject({ title: wish.title, removed: false })
  })

  test('TIC9 on an emergency desk the priority stays the highest', async () => {
    const [asha, agent] = [await house.settle(), await settleWorker(house)]
    const point = { lat: 23.8, lon: 90.4 }
    const values = { hurt: 'no', phone: '01700 000000' }
    const conversation = await open(asha, { desk: 'emergency', category: 'fire', point, values })
    expect(await standing(asha, conversation)).toMatchObject({ priority: 'urgent', locked: true })
    expect(await codeOf(house.wish(agent, conversation, { type: 'ticket.prioritise', priority: 'low' }))).toBe(
      'ticket.locked',
    )
  })
})

describe('the row by which a ticket is found', () => {
  const some = <T>(...list: readonly T[]) => fc.constantFrom(...list)
  const deeds = (agent: Actor, into: ConversationId) =>
    fc.oneof(
      some<TicketCommand>(
        { type: 'ticket.claim' },
        { type: 'ticket.assign', to: null },
        { type: 'ticket.assign', to: agent.account },
        { type: 'ticket.acknowledge' },
        { type: 'ticket.solve' },
        { type: 'ticket.reopen' },
        { type: 'ticket.sort', category: 'network' },
        { type: 'ticket.rename', title: 'Another' },
        { type: 'ticket.transfer', desk: 'help' },
        { type: 'ticket.transfer', desk: 'support', category: 'account' },
        { type: 'ticket.point', point: { lat: 23.8, lon: 90.4 } },
        { type: 'message.send', text: 'Well?' },
        { type: 'ticket.rate', good: false },
        { type: 'ticket.merge', into },
        { type: 'ticket.unmerge' },
        { type: 'ticket.remove' },
        { type: 'ticket.restore' },
      ),
      some('open', 'waiting', 'blocked', 'scheduled').map((to) => ({ type: 'ticket.move' as const, to })),
      some('fixed', 'cancelled').map((ending) => ({ type: 'ticket.close' as const, ending })),
      some('low', 'urgent').map((priority) => ({ type: 'ticket.prioritise' as const, priority })),
      fc.uniqueArray(some('paper', 'tray', 'ink')).map((tags) => ({ type: 'ticket.tag' as const, tags })),
    )

  test('QUE4 is what its log says, whoever does whatever with it', async () => {
    const [asha, agent] = [await house.settle(), await settleWorker(house, {}, 'moderator')]
    const into = await open(asha)
    const wishes = fc.array(fc.tuple(some(asha, agent, agent), deeds(agent, into)), { minLength: 4, maxLength: 14 })
    await fc.assert(
      fc.asyncProperty(wishes, async (list) => {
        const conversation = await open(asha)
        for (const [who, body] of list) await codeOf(house.wish(who, conversation, body as AnyCommand))
        const { rows } = await house.pool.query(
          'select to_jsonb(t) as kept, c.state from ticket t join conversation c on c.id = t.conversation where c.id = $1',
          [conversation],
        )
        const [{ kept, state }] = rows // that the state is the fold of the log, the end of this file sees of all
        const { columns } = toRow(state, conversation)
        expect(kept).toMatchObject(JSON.parse(JSON.stringify(columns)))
      }),
      { numRuns: 8 },
    )
  })
})
