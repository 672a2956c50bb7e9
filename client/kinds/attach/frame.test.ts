import { describe, expect, test } from 'vitest'
import { frameAt, scaled } from './frame.ts'

describe('the picture of a film', () => {
  test('is taken a second in, of a short one sooner, and of one that does not know its length at once', () => {
    expect([60, 2, 0, Number.POSITIVE_INFINITY, Number.NaN].map(frameAt)).toEqual([1, 0.5, 0, 0, 0])
  })
  test('keeps its shape, and is never larger than it was', () => {
    expect(scaled(3840, 2160, 1280)).toEqual({ width: 1280, height: 720 })
    expect(scaled(720, 1280, 1280)).toEqual({ width: 720, height: 1280 })
    expect(scaled(320, 240, 1280)).toEqual({ width: 320, height: 240 })
    expect(scaled(0, 0, 1280)).toEqual({ width: 1, height: 1 })
  })
})
