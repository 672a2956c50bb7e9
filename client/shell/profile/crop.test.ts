import { describe, expect, test } from 'vitest'
import { keyed, MOST_ZOOM, moved, squareOf, WHOLE, within } from './crop.ts'

const wide = { width: 800, height: 400 }

describe('what is cut out of a picture', () => {
  test('is at first its middle, as large as can be', () => {
    expect(squareOf(wide, WHOLE)).toEqual({ side: 400, left: 200, top: 0 })
  })

  test('never leaves the picture', () => {
    for (const cut of [moved(wide, WHOLE, 9, 9), moved(wide, WHOLE, -9, -9), within(wide, { zoom: 3, x: 0, y: 1 })]) {
      const { side, left, top } = squareOf(wide, cut)
      expect([left >= 0, top >= 0, left + side <= 800, top + side <= 400]).toEqual([true, true, true, true])
    }
  })

  test('is not nearer than makes sense, and not farther than the picture reaches', () => {
    expect(within(wide, { ...WHOLE, zoom: 99 }).zoom).toBe(MOST_ZOOM)
    expect(within(wide, { ...WHOLE, zoom: 0.1 }).zoom).toBe(1)
  })

  test('moves and grows by keys', () => {
    expect(squareOf(wide, keyed(wide, WHOLE, 'ArrowRight')!).left).toBeCloseTo(220)
    expect(keyed(wide, WHOLE, '+')!.zoom).toBeCloseTo(1.1)
    expect(keyed(wide, WHOLE, 'a')).toBeNull()
  })
})
