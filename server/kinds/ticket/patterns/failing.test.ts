import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DAY, HOUR } from '../../../../shared/kernel/time.ts'
import { chanceOf, failsSooner, failuresIn, rateOf } from './failing.ts'

const now = 1_000 * DAY
/** Failures so many days apart, the last of them so many days ago. */
const apart = (days: readonly number[], quiet: number): number[] => {
  const ends = now - quiet * DAY
  return [...days, 0].map((_, at) => ends - days.slice(at).reduce((sum, one) => sum + one, 0) * DAY)
}

describe('PAT7 a thing that fails sooner and sooner', () => {
  test.each([
    ['each time sooner', [60, 40, 25, 12], 3, true],
    ['nearly each time', [60, 70, 40, 25, 12, 14, 6], 3, true],
    ['too few to say', [60, 40, 20], 3, false],
    ['as ever', [30, 30, 30, 30, 30, 30], 3, false],
    ['now and then', [30, 5, 40, 12, 33, 8], 3, false],
    ['later each time', [5, 12, 25, 40, 60], 3, false],
    ['it did, and is mended', [60, 40, 25, 12], 90, false],
    ['one quiet summer before', [20, 200, 20, 20, 20, 20], 3, false],
  ])('%s', (_, days, quiet, is) => {
    expect(failsSooner(apart(days, quiet), now)).toBe(is)
  })

  test('what is reported within a day is one failure', () => {
    expect(failuresIn([now, now - HOUR, now - 20 * HOUR, now - 5 * DAY])).toEqual([now - 5 * DAY, now - 20 * HOUR])
    expect(failuresIn([])).toEqual([])
  })

  test('the chance of an order is its share of all orders', () => {
    expect(chanceOf(0, 5)).toBe(1)
    expect(chanceOf(6, 4)).toBeCloseTo(1 / 24)
    expect(chanceOf(5, 4)).toBeCloseTo(4 / 24)
  })

  test('failing later and later is never told', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 2, max: 400 }), { minLength: 4, maxLength: 10 }), (days) => {
        const later = [...days].sort((one, other) => one - other)
        expect(failsSooner(apart(later, 1), now)).toBe(false)
      }),
    )
  })

  test('a shorter time since then never makes it less so', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 2, max: 400 }), { minLength: 4, maxLength: 10 }), (days) => {
        if (!failsSooner(apart(days, 1), now)) return
        const shorter = Math.max(1, Math.min(...days) - 1)
        expect(failsSooner(apart([...days.slice(-9), shorter], 1), now)).toBe(true)
      }),
    )
  })
})

test('PAT7 its rate is compared with its own past, where there is enough of it', () => {
  const times = [...apart([30, 30, 30, 30], 100), now - 60 * DAY, now - 40 * DAY, now - 10 * DAY, now - 10 * DAY + HOUR]
  expect(rateOf(times, now)).toMatchObject({ lately: 3, before: expect.closeTo(3.46, 1) })
  expect(rateOf([now - 100 * DAY, now - DAY], now)).toEqual({ lately: 1, before: null, sooner: false })
  expect(rateOf([], now)).toEqual({ lately: 0, before: null, sooner: false })
})
