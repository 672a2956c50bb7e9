import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../../shared/kernel/actor.ts'
import type { AccountId } from '../../../shared/kernel/ids.ts'
import { EVERYWHERE, type Scope } from '../../../shared/kernel/scope.ts'
import { PRIORITIES, STAGES } from '../../../shared/kinds/ticket/index.ts'
import { type Filter, SORTS, type Sort, type TicketCard } from '../../../shared/protocol/queue.ts'
import { type FreshDatabase, freshDatabase } from '../../testing/database.ts'
import { type House, openHouse } from '../../testing/house.ts'
import { deskWork } from '../../testing/tickets.ts'
import { countsIn, queueOf } from './queue.ts'

const TICKETS = 3_000

let database: FreshDatabase
let house: House
let asha: Actor
let agents: AccountId[]
let wards: string[]
beforeAll(async () => {
  database = await freshDatabase()
  house = await openHouse(database.url)
  asha = await house.settle()
  await house.pool.query(deskWork(asha.account, TICKETS))
  await house.pool.query('update ticket set others = abs(hashtext(number)) % 4')
  agents = await column(`select id from account where username like 'agent%' order by 1`)
  wards = await column('select distinct place from ticket order by 1')
}, 60_000)
afterAll(async () => {
  await house.close()
  await database.drop()
})

const column = async <T extends string>(text: string): Promise<T[]> =>
  (await house.pool.query({ text, rowMode: 'array' })).rows.map(([value]) => value as T)

/** All pages one after the other. */
const all = async (
  account: AccountId,
  scope: Scope,
  filter: Filter,
  sort: Sort,
  limit = 100,
): Promise<TicketCard[]> => {
  const items: TicketCard[] = []
  for (let cursor: string | undefined; ; ) {
    const page = await queueOf(house.pool, account, scope, { filter, sort, cursor, limit })
    items.push(...page.items)
    if (!page.next) return items
    cursor = page.next
  }
}

/** What is found by looking at each. */
const looked = async (account: AccountId, { desks, places }: Scope, filter: Filter, sort: Sort): Promise<string[]> => {
  const { rows } = await house.pool.query(
    `select t.*, (select string_agg(words, ' ') from ticket_words w where w.conversation = t.conversation) as words from ticket t`,
  )
  const wanted = { me: account, none: null }
  const holds = rows.filter(
    (row) =>
      (!desks || desks.includes(row.desk)) &&
      (!places || row.path.length === 0 || row.path.some((place: string) => places.includes(place))) &&
      (!filter.desk || filter.desk.includes(row.desk)) &&
      (filter.stage ? filter.stage.includes(row.stage) : row.open) &&
      (!filter.priority || filter.priority.includes(PRIORITIES[row.priority]!)) &&
      (!filter.category || row.category === filter.category) &&
      (!filter.place || row.path.includes(filter.place)) &&
      (!filter.assignee ||
        row.assignee === (filter.assignee in wanted ? wanted[filter.assignee as 'me'] : filter.assignee)) &&
      (!filter.tag || row.tags.includes(filter.tag)) &&
      (!filter.q || filter.q.split(' ').every((word) => row.words.includes(word))),
  )
  const rank = (row: (typeof rows)[number]) => (sort === 'priority' || sort === 'others' ? row[sort] : 0)
  const when = (row: (typeof rows)[number]) => Number(sort === 'opened' ? row.opened_at : row.said_at)
  holds.sort((a, b) => rank(b) - rank(a) || when(b) - when(a) || (b.conversation > a.conversation ? 1 : -1))
  return holds.map(({ conversation }) => conversation)
}

const some = <T>(list: readonly T[]) => fc.constantFrom(...list)
const perhaps = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 })

describe('a queue', () => {
  test('QUE1 with any filter, in any order and scope, is what looking at every ticket finds, page by page', async () => {
    const filters = fc.record({
      desk: perhaps(fc.uniqueArray(some(['support', 'complaint', 'safety']), { minLength: 1 })),
      stage: perhaps(fc.uniqueArray(some(STAGES), { minLength: 1 })),
      priority: perhaps(fc.uniqueArray(some(PRIORITIES), { minLength: 1 })),
      category: perhaps(some(['printer', 'road', 'nothing'])),
      place: perhaps(some(wards)),
      assignee: perhaps(fc.oneof(some(['me', 'none'] as const), some(agents))),
      tag: perhaps(some(['tag7', 'tag8'])),
      q: perhaps(some(['printer', 'মশা', 'printer মশা', 'pri', 'wi', 'মশ light', 'xyzzy', 'রাস্তা light screen paper'])),
    })
    const scopes = fc.oneof(
      fc.constant(EVERYWHERE),
      fc.record({ desks: some([null, ['support', 'complaint'], []]), places: some([null, wards.slice(0, 40), []]) }),
    )
    await fc.assert(
      fc.asyncProperty(filters, scopes, some(SORTS), async (filter, scope, sort) => {
        const found = await all(agents[0]!, scope, filter as Filter, sort)
        expect(found.map(({ conversation }) => conversation)).toEqual(
          await looked(agents[0]!, scope, filter as Filter, sort),
        )
      }),
      { numRuns: 25 },
    )
  })

  test('QUE2 a number leads to its ticket, whatever else is looked at, and only within reach', async () => {
    const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U'
    const check = [...signs].map((sign) => `SUP-26-0000007-${sign}`)
    const { rows } = await house.pool.query(`select conversation, desk from ticket limit 1`)
    const [{ conversation, desk }] = rows
    const { readNumber } = await import('../../../shared/kinds/ticket/index.ts')
    const number = check.find((one) => readNumber(one))!
    await house.pool.query('update ticket set number = $1 where conversation = $2', [number, conversation])
    const asked = (scope: Scope) =>
      all(agents[0]!, scope, { q: number.toLowerCase().replaceAll('-', ''), stage: ['blocked'] }, 'said')
    expect((await asked(EVERYWHERE)).map((card) => card.conversation)).toEqual([conversation])
    expect(await asked({ desks: [`not-${desk}`], places: null })).toEqual([])
  })

  test('QUE3 the counts are those of the lists', async () => {
    const lists = [{}, { assignee: 'me' }, { assignee: 'none' }, { priority: ['urgent'] }] as const
    const [open, mine, none, urgent] = await Promise.all(
      lists.map(async (filter) => (await all(agents[0]!, EVERYWHERE, filter as unknown as Filter, 'said')).length),
    )
    expect(await countsIn(house.pool, agents[0]!, EVERYWHERE)).toEqual({ open, mine, none, urgent })
  })
})
