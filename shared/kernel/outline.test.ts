import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { areaOf, boxOf, holds, MOST_CORNERS, Outline } from './outline.ts'

/** west, south, east, north */
const square = (west: number, south: number, east: number, north: number): [number, number][] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
]
const polygon = (...coordinates: [number, number][][]): Outline => ({ type: 'Polygon', coordinates })
const ward = polygon(square(90.4, 23.8, 90.41, 23.82))

describe('an outline', () => {
  test('TRE4 is a polygon or several, and what else a file says of it is left out', () => {
    expect(v.parse(Outline, { ...ward, properties: { name: 'Ward 1' } })).toEqual(ward)
    const several = { type: 'MultiPolygon', coordinates: [ward.coordinates] }
    expect(v.parse(Outline, several)).toEqual(several)
    const high = { type: 'Polygon', coordinates: ward.coordinates.map((ring) => ring.map((at) => [...at, 8])) }
    expect(v.parse(Outline, high)).toEqual(ward)
  })

  test.each<[string, unknown]>([
    ['a point', { type: 'Point', coordinates: [90.4, 23.8] }],
    ['a feature', { type: 'Feature', geometry: ward }],
    ['empty', polygon()],
    [
      'of two corners',
      polygon([
        [90, 23],
        [91, 23],
        [90, 23],
      ]),
    ],
    ['open', polygon(square(90, 23, 91, 24).slice(0, -1))],
    [
      'a line',
      polygon([
        [90, 23],
        [91, 23],
        [92, 23],
        [90, 23],
      ]),
    ],
    ['beyond the pole', polygon(square(90, 80, 91, 91))],
    ['in words', { type: 'Polygon', coordinates: 'all of Dhaka' }],
    ['nowhere', polygon(square(Number.NaN, 23, 91, 24))],
    [
      'too long',
      polygon([...Array.from({ length: MOST_CORNERS }, (_, at): [number, number] => [at / 1e4, (at % 7) / 9]), [0, 0]]),
    ],
  ])('TRE4 is not one that is %s', (_, said) => {
    expect(v.is(Outline, said)).toBe(false)
  })

  test('TRE5 holds what lies inside, not what lies beside or in a hole', () => {
    expect(holds(ward, 23.81, 90.405)).toBe(true)
    expect(holds(ward, 23.81, 90.395)).toBe(false)
    expect(holds(ward, 23.83, 90.405)).toBe(false)
    const lake = polygon(square(0, 0, 10, 10), square(4, 4, 6, 6))
    expect([holds(lake, 5, 5), holds(lake, 5, 7)]).toEqual([false, true])
  })

  test('TRE5 holds what lies in any of its parts, and in the bays of none', () => {
    const islands: Outline = { type: 'MultiPolygon', coordinates: [[square(0, 0, 1, 1)], [square(5, 5, 6, 6)]] }
    expect([holds(islands, 0.5, 0.5), holds(islands, 5.5, 5.5), holds(islands, 3, 3)]).toEqual([true, true, false])
    const horseshoe = polygon([
      [0, 0],
      [3, 0],
      [3, 3],
      [2, 3],
      [2, 1],
      [1, 1],
      [1, 3],
      [0, 3],
      [0, 0],
    ])
    expect([holds(horseshoe, 2, 0.5), holds(horseshoe, 2, 1.5), holds(horseshoe, 2, 2.5)]).toEqual([true, false, true])
  })

  test('TRE5 each point of two wards that share a side lies in exactly one of them', () => {
    const wards = [polygon(square(0, 0, 1, 1)), polygon(square(1, 0, 2, 1))]
    const within = (max: number) => fc.double({ min: 0, max, noNaN: true, maxExcluded: true })
    fc.assert(fc.property(within(2), within(1), (lon, lat) => wards.filter((one) => holds(one, lat, lon)).length === 1))
  })

  test('has a box around it and an area without its holes', () => {
    expect(boxOf(ward)).toEqual([90.4, 23.8, 90.41, 23.82])
    expect(areaOf(polygon(square(0, 0, 10, 10), square(4, 4, 6, 6)))).toBeCloseTo(96)
  })
})
