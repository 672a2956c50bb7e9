import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DAY, HOUR } from '../../../../shared/kernel/time.ts'
import { goesOn, HISTORY, isBurst, tail, usualOf, WINDOWS } from './burst.ts'

const window = fc.constantFrom(...WINDOWS)
const count = fc.integer({ min: 0, max: 200 })
const mean = fc.double({ min: 0, max: 100, noNaN: true })

describe('PAT1 many at once is clearly more than usual', () => {
  test.each([
    [5, 0, HOUR, true],
    [4, 0, HOUR, false],
    [5, 0.2, HOUR, true],
    [5, 1, HOUR, false],
    [9, 1, HOUR, true],
    [20, 10, HOUR, false],
    [30, 10, HOUR, true],
    [5, 0, DAY, false],
    [7, 0.4, DAY, true],
    [12, 3, DAY, false],
    [16, 3, DAY, true],
    [200, 100, DAY, false],
    [260, 100, DAY, true],
  ] as const)('%i where %d are usual', (many, usual, within, is) => {
    expect(isBurst(many, usual, within)).toBe(is)
  })

  test('as likely as books say', () => {
    expect(tail(1, 1)).toBeCloseTo(1 - Math.exp(-1), 12)
    expect(tail(3, 0.5)).toBeCloseTo(0.014388, 6)
    expect(tail(5, 0.2) / 2.2582e-6).toBeCloseTo(1, 3)
  })

  test('more of them never make it fewer', () => {
    fc.assert(
      fc.property(count, mean, window, (many, usual, within) => {
        if (isBurst(many, usual, within)) expect(isBurst(many + 1, usual, within)).toBe(true)
      }),
    )
  })

  test('what was more usual never makes it more', () => {
    fc.assert(
      fc.property(count, mean, mean, window, (many, one, other, within) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)]
        if (isBurst(many, more, within)) expect(isBurst(many, less, within)).toBe(true)
      }),
    )
  })

  test('PAT4 what began goes on at that', () => {
    fc.assert(
      fc.property(count, mean, window, (many, usual, within) => {
        if (isBurst(many, usual, within)) expect(goesOn(many, usual)).toBe(true)
      }),
    )
  })

  test('a steady load comes to it less than once in ten thousand looks', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 50, noNaN: true }), (steady) => {
        const least = Array.from({ length: 400 }, (_, many) => many).find((many) => isBurst(many, steady, HOUR))
        expect(tail(least!, steady)).toBeLessThan(1e-4)
      }),
    )
  })
})

describe('PAT2 what is usual is what the weeks before say', () => {
  const now = 1_000 * DAY
  const every = (step: number, from: number) =>
    Array.from({ length: Math.floor(from / step) }, (_, at) => now - at * step)

  test('on the whole', () => {
    const past = { times: every(6 * HOUR, 40 * DAY), now, since: now - 100 * DAY }
    expect(usualOf({ ...past, window: HOUR })).toBeGreaterThan(0.15)
    expect(usualOf({ ...past, window: HOUR })).toBeLessThan(0.5)
    expect(usualOf({ ...past, window: DAY })).toBeCloseTo(4, 0)
  })

  test('at this time of the day, where that is when they come', () => {
    const times = Array.from({ length: 28 }, (_, day) => now - (day + 1) * DAY).flatMap((at) => [
      at - HOUR / 2,
      at - HOUR / 3,
      at - HOUR / 4,
    ])
    expect(usualOf({ times, now, window: HOUR, since: now - HISTORY * 2 })).toBeCloseTo(1)
    expect(usualOf({ times, now: now + 12 * HOUR, window: HOUR, since: now - HISTORY * 2 })).toBeLessThan(0.2)
  })

  test('on this day of the week', () => {
    const times = [1, 2, 3, 4].flatMap((week) => [2, 5, 9, 14].map((hour) => now - week * 7 * DAY - hour * HOUR))
    expect(usualOf({ times, now, window: DAY, since: now - HISTORY * 2 })).toBeCloseTo(4)
    expect(usualOf({ times, now: now + 3 * DAY, window: DAY, since: now - HISTORY * 2 })).toBeLessThan(1)
  })

  test('what comes now is not its own past, and a house without a past has nothing usual', () => {
    const times = Array.from({ length: 9 }, (_, at) => now - at * 60_000)
    expect(usualOf({ times, now, window: HOUR, since: now - 60 * DAY })).toBe(0)
    expect(usualOf({ times, now, window: DAY, since: now - HOUR })).toBe(0)
  })
})
