import { expect, test } from 'vitest'
import { speak } from '../../../words/index.ts'
import { budgetOf, byMost, seconds, share } from './told.ts'

test('a part is told of what there is, and not of nothing', () => {
  expect(share(22, 23)).toBe('96%')
  expect(share(0, 3)).toBe('0%')
  expect(share(0, 0)).toBe('–')
})

test('FIG1 what is left of a budget is told as what there was, and shows that a part is spent', async () => {
  expect(budgetOf({ spent: 18_042, most: 5_000_000 })).toEqual(['4.98M', '5M'])
  expect(budgetOf({ spent: 1, most: 5_000_000 })).toEqual(['4.99M', '5M'])
  expect(budgetOf({ spent: 0, most: 5_000_000 })).toEqual(['5M', '5M'])
  expect(budgetOf({ spent: 950, most: 1_000 })).toEqual(['50', '1K'])
  expect(budgetOf({ spent: 1_200, most: 1_000 })).toEqual(['0', '1K'])
  await speak('bn')
  expect(budgetOf({ spent: 18_042, most: 5_000_000 })).toEqual(['৪৯.৮\u00a0লা', '৫০\u00a0লা'])
  await speak('en')
})

test('a while is told the finer, the shorter it is', () => {
  expect([35, 449, 9_960, 12_400].map(seconds)).toEqual([0.04, 0.4, 10, 12])
})

test('what there is most of comes first', () => {
  expect(byMost({ asked: 1, unknown: 5, danger: 2 }).map(([name]) => name)).toEqual(['unknown', 'danger', 'asked'])
})
