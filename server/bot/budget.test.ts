import { afterAll, beforeAll, expect, test } from 'vitest'
import { DAY } from '../../shared/kernel/time.ts'
import { asha, joy, mitu, rafi } from '../../shared/testing/index.ts'
import { openOrm, poolOf } from '../db/orm.ts'
import { type FreshDatabase, freshDatabase } from '../testing/database.ts'
import { createBudget } from './budget.ts'

let database: FreshDatabase
let orm: Awaited<ReturnType<typeof openOrm>>
let now = Date.UTC(2026, 0, 5, 23)
let budget: ReturnType<typeof createBudget>
beforeAll(async () => {
  database = await freshDatabase()
  orm = await openOrm({ url: database.url, pool: 6 })
  budget = createBudget({
    pool: await poolOf(orm),
    budgets: { account: 3, desk: 4, judged: 3, tokens: 1_000 },
    now: () => now,
  })
})
afterAll(async () => {
  await orm.close(true)
  await database.drop()
})

const takes = async (account: Parameters<typeof budget.take>[0], times: number) =>
  (await Promise.all(Array.from({ length: times }, () => budget.take(account, 'support')))).filter(Boolean).length

test('BOT11 an account, a desk and the house have so much a day, however many ask at once, and all of it anew on the next', async () => {
  expect(await takes(asha.account, 6)).toBe(3)
  expect(await takes(rafi.account, 6)).toBe(1) // the desk has no more: and what was refused costs nobody anything
  expect(await budget.take(rafi.account, null)).toBe(true)
  await budget.spend(1_000)
  expect(await budget.take(rafi.account, null)).toBe(false)
  now += DAY
  expect(await budget.take(rafi.account, null)).toBe(true)
})

test('MOD8 so many messages are judged in a day, and no author uses up what is there for others', async () => {
  now += DAY
  const judged = async (account: typeof asha.account, times: number) =>
    (await Promise.all(Array.from({ length: times }, () => budget.takeJudgement(account)))).filter(Boolean).length
  expect(await judged(asha.account, 5)).toBe(1)
  for (const [{ account }, left] of [
    [rafi, 1],
    [joy, 1],
    [mitu, 0],
  ] as const)
    expect(await judged(account, 1)).toBe(left)
  expect(await budget.take(asha.account, null)).toBe(true) // and answers are another matter
})
