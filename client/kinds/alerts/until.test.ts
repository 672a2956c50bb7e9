import { expect, test } from 'vitest'
import { DAY, HOUR } from '../../../shared/kernel/time.ts'
import { isForEver, untilOf } from './until.ts'

const at = (day: number, hour: number) => new Date(2026, 10, day, hour).getTime()

test('an hour, and a week, are counted from now', () => {
  expect(untilOf('hour', at(21, 9))).toBe(at(21, 10))
  expect(untilOf('week', at(21, 9))).toBe(at(21, 9) + 7 * DAY)
})

test.each([0, 7, 9, 23])('tomorrow morning is after the next night, at %i o’clock too', (hour) => {
  expect(untilOf('morning', at(21, hour))).toBe(at(22, 8))
})

test('the last day of a month has a morning after it', () => {
  expect(untilOf('morning', at(30, 20))).toBe(new Date(2026, 11, 1, 8).getTime())
})

test('for ever is told from a while', () => {
  const now = at(21, 9)
  expect(isForEver(untilOf('always', now), now)).toBe(true)
  expect(isForEver(untilOf('week', now), now)).toBe(false)
  expect(isForEver(now + HOUR, now)).toBe(false)
})
