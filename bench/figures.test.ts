import { describe, expect, test } from 'vitest'
import { median, percentile, spread } from './figures.ts'

describe('figures', () => {
  test('the median of an even number of rounds lies between the two in the middle', () => {
    expect(median([9, 1, 3, 5])).toBe(4)
    expect(median([10, 9, 100])).toBe(10)
  })

  test('a percentile is one of the numbers, and so many percent are not above it', () => {
    const numbers = Array.from({ length: 200 }, (_, at) => 200 - at)
    expect(percentile(numbers, 50)).toBe(100)
    expect(percentile(numbers, 99)).toBe(198)
    expect(percentile([7], 99)).toBe(7)
    expect(percentile([], 50)).toBeNaN()
  })

  test('the spread is how far a round may lie from the median, as a part of it', () => {
    expect(spread([90, 100, 110])).toBeCloseTo(0.1)
    expect(spread([100])).toBe(0)
  })
})
