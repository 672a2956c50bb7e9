import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { backoff, pauseAsked } from './backoff.ts'

test('the span of waiting doubles with every failure, up to half a minute', () => {
  expect([1, 2, 3, 4].map((failures) => backoff(failures, 1))).toEqual([1000, 2000, 4000, 8000])
  expect(backoff(1_000_000, 1)).toBe(30_000)
})

test('any moment of the span may be the one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100 }), fc.double({ min: 0, max: 1, noNaN: true }), (failures, random) => {
      expect(backoff(failures, random)).toBe(Math.round(random * backoff(failures, 1)))
    }),
  )
})

test('the server is spared as long as it asks', () => {
  expect(pauseAsked(new Refusal('rate.limited', { retryAfter: 2 }))).toBe(2_000)
  expect(pauseAsked(new Refusal('busy'))).toBe(0)
})
