import { describe, expect, test } from 'vitest'
import { type Counted, costOf, together } from './together.ts'

const replies = (desk: string | null, whole: boolean, asked: number): Counted['replies'][number] => ({
  ...{ desk, whole, asked, answered: asked, back: 0, unknown: 0, over: 0 },
  ...{ helped: asked, unhelped: 1, read: 2_000_000, written: 500_000 },
  first: null,
  took: [80.4, 900.6],
})
const counted: Counted = {
  replies: [
    replies(null, false, 9),
    replies('complaint', false, 1),
    replies('support', false, 3),
    replies(null, true, 13),
  ],
  answerers: [
    { desk: null, whole: true, name: 'search', times: 13 },
    { desk: 'support', whole: false, name: 'search', times: 3 },
  ],
  solved: [{ desk: 'giving', whole: false, solved: 2, alone: 1, ripe: 1, stayed: 0 }],
  reasons: [{ desk: 'support', whole: false, name: 'asked', times: 1 }],
}

describe('FIG1 what was counted', () => {
  const { whole, desks } = together(counted, { asked: 3, answered: 10 })

  test('is told of everything, then of the desks where most was asked, and last of what was at none', () => {
    expect(whole).toMatchObject({
      asked: 13,
      helped: 13,
      unhelped: 1,
      by: { search: 13 },
      took: { median: 80, p95: 901 },
      first: null,
    })
    expect(desks.map(({ desk, asked }) => [desk, asked])).toEqual([
      ['support', 3],
      ['complaint', 1],
      ['giving', 0],
      [null, 9],
    ])
    expect(desks[0]).toMatchObject({ by: { search: 3 }, reasons: { asked: 1 }, solved: 0 })
    expect(desks[2]).toMatchObject({ solved: 2, alone: 1, ripe: 1, stayed: 0 })
  })

  test('costs what is configured, and nothing is said of it where half of that is missing', () => {
    expect(whole.cost).toBe(11)
    expect(costOf(1, 1, { asked: 3, answered: null })).toBeNull()
    expect(
      together({ replies: [], answerers: [], solved: [], reasons: [] }, { asked: null, answered: null }),
    ).toMatchObject({ whole: { asked: 0, cost: null, took: null }, desks: [] })
  })
})
