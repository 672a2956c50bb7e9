import { describe, expect, test } from 'vitest'
import { peaksOf, timeOf } from './wave.ts'

describe('what a sound looks like', () => {
  test('has as many bars as are asked for, each as high as the loudest of its stretch', () => {
    expect(peaksOf([0, 0.5, 0, -1, 0.25, 0, 0, 0], 4)).toEqual([0.5, 1, 0.25, 0])
  })
  test('is drawn by the loudest of all, and silence stays low', () => {
    expect(peaksOf([0.1, 0.2], 2)).toEqual([0.5, 1])
    expect(Math.max(...peaksOf([0.001, 0.002], 2))).toBeLessThan(0.1)
  })
  test('has its bars also where there are fewer samples, or none', () => {
    expect(peaksOf([1], 3)).toEqual([1, 1, 1])
    expect(peaksOf([], 3)).toEqual([0, 0, 0])
  })
})

test.each([
  [0, 'en', '0:00'],
  [75.9, 'en', '1:15'],
  [3_600, 'en', '60:00'],
  [75, 'bn', '১:১৫'],
  [-1, 'en', '0:00'],
])('%d seconds in %s are %s', (seconds, language, said) => {
  expect(timeOf(seconds, language)).toBe(said)
})
