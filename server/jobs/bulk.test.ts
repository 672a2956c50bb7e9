import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor, Role } from '../../shared/kernel/actor.ts'
import type { ConversationId } from '../../shared/kernel/ids.ts'
import type { Ticket } from '../../shared/kinds/ticket/index.ts'
import type { BulkDeed } from '../../shared/protocol/bulks.ts'
import type { Execute } from '../commands/execute.ts'
import type { Call } from '../http/handler.ts'
import { createBulkHandlers, createViewHandlers, plantPresets } from '../kinds/index.ts'
import { createLook } from '../log/look.ts'
import { type FreshDatabase, freshDatabase } from '../testing/database.ts'
import { type House, openHouse } from '../testing/house.ts'
import { contradictions, eventsOf, newId } from '../testing/log.ts'
import { codeOf } from '../testing/outcome.ts'
import { settleWorker } from '../testing/staff.ts'
import { createBulk } from './bulk.ts'

let database: FreshDatabase
let house: House
let asha: Actor
let routes: ReturnType<typeof createBulkHandlers>
let shelf: ReturnType<typeof createViewHandlers>
beforeAll(async () => {
  database = await freshDatabase()
  house = await openHouse(database.url)
  await plantPresets(house.orm.em.fork())
  asha = await house.settle({ name: 'Asha' })
  routes = createBulkHandlers({ pool: house.pool, newId })
  shelf = createViewHandlers({ orm: house.orm, pool: house.pool, newId })
})
afterAll(async () => {
  expect(await contradictions(house)).toEqual([])
  await house.close()
  await database.drop()
})

const worker = (desks: string[] | null = ['support'], role?: Role) => settleWorker(house, { desks }, role)
const open = async (by = asha): Promise<ConversationId> => {
  const conversation = newId<ConversationId>()
  await house.wish(by, conversation, {
    type: 'ticket.open',
    desk: 'support',
    category: 'printer',
    title: 'No paper',
    values: {},
  })
  return conversation
}
const some = (count: number) => Promise.all(Array.from({ length: count }, () => open()))
const standing = async (conversation: ConversationId): Promise<Ticket> =>
  (await house.pool.query('select state from conversation where id = $1', [conversation])).rows[0].state
const as = (actor: Actor) => ({ actor }) as unknown as Call

const begin = (actor: Actor, tickets: ConversationId[], deed: BulkDeed) =>
  routes.beginBulk({ body: { tickets, deed } }, as(actor))
const read = (actor: Actor, id: string) => routes.bulk({ params: { id } }, as(actor))
const undo = (actor: Actor, id: string) => routes.undoBulk({ params: { id } }, as(actor))

/** Begun and worked off: what came of it for each, as `outcome` or why not. */
const done = async (actor: Actor, began: Promise<{ readonly id: string }>) => {
  const { id } = await began
  await house.work()
  const { bulk, results } = await read(actor, id)
  return { id, bulk, came: results.map(({ outcome, code }) => code ?? outcome) }
}

describe('what is done with several tickets', () => {
  test('BLK1 is done with each as if by hand, and said for each', async () => {
    const [agent, tickets] = [await worker(), await some(3)]
    const { bulk, came, id } = await done(agent, begin(agent, tickets, { type: 'prioritise', priority: 'urgent' }))
    expect(came).toEqual(['done', 'done', 'done'])
    expect(bulk).toMatchObject({ total: 3, done: 3, refused: 0, running: false })
    for (const ticket of tickets) expect((await standing(ticket)).priority).toBe('urgent')
    const [first] = (await read(agent, id)).results
    expect(first).toMatchObject({ title: 'No paper', steps: 1, of: 1 })
    const by = (await eventsOf(house, tickets[0]!)).find(({ type }) => type === 'ticket.prioritised')
    expect(by?.actor).toBe(agent.account)
    const again = await done(agent, begin(agent, tickets, { type: 'prioritise', priority: 'urgent' }))
    expect(again.came).toEqual(['same', 'same', 'same'])
  })

  test('BLK1 refuses where it may not, and says so for that ticket alone', async () => {
    const [agent, other] = [await worker(), await worker(null)]
    const [mine, elsewhere, own] = [await open(), await open(), await open(agent)]
    await house.wish(other, elsewhere, { type: 'ticket.transfer', desk: 'safety' })
    const tickets = [mine, elsewhere, own, newId<ConversationId>()]
    const { came, bulk, id } = await done(agent, begin(agent, tickets, { type: 'assign', to: agent.account }))
    expect(came).toEqual(['done', 'ticket.unknown', 'ticket.staff', 'ticket.unknown'])
    expect(bulk).toMatchObject({ done: 1, refused: 3 })
    const { results } = await read(agent, id)
    // of what is not theirs they learn nothing
    expect(results.map(({ number }) => number !== null)).toEqual([true, false, true, false])
    expect((await done(agent, begin(agent, [mine], { type: 'macro', macro: 'none', language: 'bn' }))).came).toEqual([
      'bulk.macro',
    ])
    const twice = await done(agent, routes.repeatBulk({ params: { id } }, as(agent)))
    expect(twice.bulk.total).toBe(3)
  })

  test('BLK2 goes on after a crash in the middle, and does nothing twice', async () => {
    const [agent, tickets] = [await worker(), await some(12)]
    const { id } = await begin(agent, tickets, { type: 'macro', macro: 'restarted', language: 'en' })
    let left = 8
    const dies: Execute = async (...all) => {
      const outcome = await house.execute(...all)
      left -= 1
      if (left < 0) throw new Error('killed')
      return outcome
    }
    const look = createLook(house.pool)
    await expect(createBulk({ ...house, execute: dies, look })({ bulk: id })).rejects.toThrow('killed')
    expect((await read(agent, id)).bulk.running).toBe(true)
    await house.work()
    const { bulk } = await read(agent, id)
    expect(bulk).toMatchObject({ total: 12, done: 12, running: false })
    for (const ticket of tickets) {
      const types = (await eventsOf(house, ticket)).map(({ type }) => type)
      expect(types.filter((type) => type === 'macro.ran')).toHaveLength(1)
      expect(types.filter((type) => type === 'message.sent')).toHaveLength(1)
    }
  })

  test('BLK3 is put back where nobody changed it since, and nowhere else', async () => {
    const [agent, colleague] = [await worker(), await worker()]
    const [one, two] = (await some(2)) as [ConversationId, ConversationId]
    await house.wish(agent, one, { type: 'ticket.assign', to: colleague.account })
    const first = await done(agent, begin(agent, [one, two], { type: 'move', to: 'solved', words: 'All at once' }))
    expect((await standing(one)).stage).toBe('solved')
    await house.wish(colleague, two, { type: 'ticket.reopen' })
    const back = await done(agent, undo(agent, first.id))
    expect([...back.came].sort()).toEqual(['bulk.changed', 'done'])
    expect(await standing(one)).toMatchObject({ stage: 'open', assignee: colleague.account })
    expect(await codeOf(undo(agent, first.id))).toBe('bulk.late')
    expect(await codeOf(undo(agent, back.id))).toBe('bulk.late')
  })

  test('BLK3 what was linked is linked no longer, and what was before stays so', async () => {
    const agent = await worker()
    const [to, one, two] = (await some(3)) as [ConversationId, ConversationId, ConversationId]
    await house.wish(agent, one, { type: 'ticket.link', to: two, tie: 'related' })
    const { id, came } = await done(agent, begin(agent, [one, two, to], { type: 'link', to }))
    expect(came.slice(0, 2)).toEqual(['done', 'done'])
    expect(came[2]).not.toBe('done')
    expect(Object.keys((await standing(two)).staff.links)).toEqual([to])
    await done(agent, undo(agent, id))
    expect(Object.keys((await standing(one)).staff.links)).toEqual([two])
    expect(Object.keys((await standing(two)).staff.links)).toEqual([])
  })

  test('BLK3 is put back within an hour', async () => {
    const agent = await worker()
    const { id, bulk } = await done(agent, begin(agent, await some(1), { type: 'tag', add: ['paper'], remove: [] }))
    expect(bulk.undoable).toBeGreaterThan(Date.now())
    await house.pool.query(`update bulk set ended_at = ended_at - interval '61 minutes' where id = $1`, [id])
    expect((await read(agent, id)).bulk.undoable).toBeNull()
    expect(await codeOf(undo(agent, id))).toBe('bulk.late')
  })

  test('BLK4 is one at a time, and nobody reads or takes back what another does', async () => {
    const [agent, colleague, tickets] = [await worker(), await worker(), await some(1)]
    const { id } = await begin(agent, tickets, { type: 'prioritise', priority: 'low' })
    expect(await codeOf(begin(agent, tickets, { type: 'prioritise', priority: 'high' }))).toBe('bulk.running')
    expect(await codeOf(begin(colleague, tickets, { type: 'assign', to: null }))).toBe('done')
    await house.work()
    expect(await codeOf(read(colleague, id))).toBe('bulk.unknown')
    expect(await codeOf(undo(colleague, id))).toBe('bulk.unknown')
    expect((await routes.bulks({}, as(colleague))).map((bulk) => bulk.id)).not.toContain(id)
    expect(await codeOf(read(asha, id))).toBe('auth.forbidden')
    expect(await codeOf(begin(asha, tickets, { type: 'assign', to: null }))).toBe('auth.forbidden')
  })

  test('BLK4 ends where whoever began it may do it no more', async () => {
    const [agent, tickets] = [await worker(), await some(2)]
    const began = begin(agent, tickets, { type: 'prioritise', priority: 'low' })
    await began
    await house.pool.query('update account set suspended_at = now() where id = $1', [agent.account])
    await house.work()
    const { rows } = await house.pool.query('select distinct code from bulk_result where bulk = $1', [(await began).id])
    expect(rows).toEqual([{ code: 'auth.forbidden' }])
    expect((await standing(tickets[0]!)).priority).not.toBe('low')
  })
})

describe('a list that is kept under a name', () => {
  const views = (actor: Actor) => shelf.views({}, as(actor))
  const names = async (actor: Actor) => (await views(actor)).map(({ name }) => name)
  const keep = async (actor: Actor, name: string, desk: string | null = null, query: Record<string, string> = {}) =>
    (await shelf.keepView({ body: { name, desk, query, columns: [] } }, as(actor))).id

  test('VIE1 is its owner’s, or of those who work at the desk it is shared with, and shows each what is theirs', async () => {
    const [agent, colleague, stranger] = [await worker(), await worker(), await worker(['safety'])]
    await open()
    const mine = await keep(agent, 'Mine', null, { assignee: 'me' })
    const ours = await keep(agent, 'Ours', 'support', { desk: 'support', sort: 'opened' })
    expect(await names(agent)).toEqual(['Mine', 'Ours'])
    expect(await views(colleague)).toMatchObject([{ name: 'Ours', yours: false, query: { sort: 'opened' } }])
    expect(await names(stranger)).toEqual([])
    const [one, other] = await views(agent)
    expect(one!.count).toBe(0)
    expect(other!.count).toBeGreaterThan(0)
    const reach = await worker(['support', 'safety'])
    expect((await views(reach)).map(({ count }) => count)).toEqual([other!.count])
    expect(await codeOf(shelf.dropView({ params: { id: mine } }, as(colleague)))).toBe('view.unknown')
    expect(await codeOf(shelf.dropView({ params: { id: ours } }, as(colleague)))).toBe('auth.forbidden')
    expect(await codeOf(shelf.dropView({ params: { id: ours } }, as(await worker(['support'], 'admin'))))).toBe('done')
    expect(await codeOf(keep(agent, 'Theirs', 'safety'))).toBe('desk.unknown')
    expect(await codeOf(views(asha))).toBe('auth.forbidden')
  })

  test('VIE1 the desks to choose from are those where somebody works', async () => {
    expect((await shelf.workDesks({}, as(await worker(['safety'])))).map(({ id }) => id)).toEqual(['safety'])
  })

  test('VIE2 is renamed, put in order, begun with and dropped', async () => {
    const [agent, colleague] = [await worker(['support']), await worker(['safety'])]
    const [one, two] = [await keep(agent, 'One'), await keep(agent, 'Two')]
    await shelf.orderViews({ body: { views: [two, one] } }, as(agent))
    await shelf.changeView({ params: { id: two }, body: { name: 'Second', columns: ['number', 'due'] } }, as(agent))
    await shelf.firstView({ body: { view: two } }, as(agent))
    expect((await views(agent)).filter(({ desk }) => desk === null)).toMatchObject([
      { name: 'Second', columns: ['number', 'due'], first: true },
      { name: 'One', first: false },
    ])
    expect(await codeOf(shelf.firstView({ body: { view: two } }, as(colleague)))).toBe('view.unknown')
    await shelf.firstView({ body: { view: one } }, as(agent))
    await shelf.dropView({ params: { id: one } }, as(agent))
    expect((await views(agent)).some(({ first }) => first)).toBe(false)
  })

  test('VIE3 is counted by any filter, and not where no index knows', async () => {
    const agent = await worker()
    for (const q of ['no', 'paper', 'paper printer']) await keep(agent, q, null, { q, stage: 'new,open,solved' })
    const counts = Object.fromEntries((await views(agent)).map(({ name, count }) => [name, count]))
    expect(counts.no).toBeNull()
    expect(counts.paper).toBeGreaterThan(0)
    expect(counts['paper printer']).toBe(0)
  })
})
