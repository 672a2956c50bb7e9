import { describe, expect, test } from 'vitest'
import { away, moved, type Point, piecesOf, TILE, zoomed } from './projection.ts'

const dhaka: Point = { lat: 23.8103, lon: 90.4125 }
const square = ({ lat, lon }: Point, zoom: number) => {
  const [piece] = piecesOf({ lat, lon }, zoom, 0, 0)
  return [piece!.x, piece!.y]
}

describe('PLA3 the squares of a map', () => {
  // by the formula of https://wiki.openstreetmap.org/wiki/Slippy_map_tilenames
  test.each<[string, Point, number, number[]]>([
    ['the whole world', dhaka, 0, [0, 0]],
    ['Dhaka', dhaka, 12, [3076, 1768]],
    ['Berlin', { lat: 52.51627, lon: 13.37769 }, 16, [35203, 21493]],
    ['Wellington', { lat: -41.28664, lon: 174.77557 }, 10, [1009, 641]],
    ['where zero meets zero', { lat: 0.0001, lon: 0.0001 }, 4, [8, 7]],
    ['the North Pole', { lat: 85.05, lon: 0.0001 }, 3, [4, 0]],
    ['the South Pole', { lat: -85.05, lon: -179.99 }, 3, [0, 7]],
    ['just west of the date line', { lat: 0.0001, lon: 179.9999 }, 5, [31, 15]],
  ])('%s', (_, point, zoom, expected) => {
    expect(square(point, zoom)).toEqual(expected)
  })

  test('cover what is seen, each once, the middle first', () => {
    const pieces = piecesOf(dhaka, 14, 640, 300)
    for (const [right, down] of [
      [-320, -150],
      [319, 149],
      [0, 0],
      [319, -150],
    ] as const)
      expect(
        pieces.some(
          ({ left, top }) => left <= right && right < left + TILE + 1 && top <= down && down < top + TILE + 1,
        ),
      ).toBe(true)
    expect(new Set(pieces.map(({ x, y }) => `${x} ${y}`)).size).toBe(pieces.length)
    expect([pieces[0]!.x, pieces[0]!.y]).toEqual(square(dhaka, 14))
  })

  test('go on over the date line, and end at the poles', () => {
    const pieces = piecesOf({ lat: 0, lon: 180 }, 3, 500, 100)
    expect(new Set(pieces.map(({ x }) => x))).toEqual(new Set([7, 0]))
    expect(piecesOf({ lat: 90, lon: 0 }, 3, 100, 400).every(({ y }) => y >= 0)).toBe(true)
    expect(piecesOf(dhaka, 0, 1_000, 1_000).every(({ x, y }) => x === 0 && y === 0)).toBe(true)
  })
})

describe('PLA3 moving over it', () => {
  const close = (one: Point, other: Point) => {
    expect(one.lat).toBeCloseTo(other.lat, 6)
    expect(one.lon).toBeCloseTo(other.lon, 6)
  }

  test('there and back is where one was', () => {
    close(moved(moved(dhaka, 15, 300, -200), 15, -300, 200), dhaka)
  })

  test('right is east, down is south', () => {
    const there = moved(dhaka, 10, 10, 10)
    expect(there.lon).toBeGreaterThan(dhaka.lon)
    expect(there.lat).toBeLessThan(dhaka.lat)
  })

  test('the world goes around, and does not go over its poles', () => {
    close(moved({ lat: 0, lon: 179 }, 0, TILE / 2, 0), { lat: 0, lon: -1 })
    expect(moved({ lat: 85, lon: 0 }, 3, 0, -5_000).lat).toBeCloseTo(85.0511, 3)
    expect(moved({ lat: -85, lon: 0 }, 3, 0, 5_000).lat).toBeCloseTo(-85.0511, 3)
  })

  test('how far it is, the shorter way', () => {
    expect(away({ lat: 0, lon: 179 }, { lat: 0, lon: -179 }, 8).right).toBeCloseTo((2 / 360) * TILE * 256, 6)
    const { right, down } = away(dhaka, moved(dhaka, 13, 70, -30), 13)
    expect([right, down].map(Math.round)).toEqual([70, -30])
  })

  test('what one zooms at stays where it is', () => {
    const at = moved(dhaka, 12, 100, -60)
    const { right, down } = away(zoomed(dhaka, 12, 13, 100, -60), at, 13)
    expect([right, down].map(Math.round)).toEqual([100, -60])
    close(zoomed(dhaka, 5, 9), dhaka)
  })
})
