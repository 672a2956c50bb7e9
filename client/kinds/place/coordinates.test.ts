import { describe, expect, test } from 'vitest'
import { coordinatesOf, outsideOf, pointIn } from './coordinates.ts'

const point = { lat: 23.81033, lon: -90.4 }

test('PLA4 coordinates are said as every map reads them', () => {
  expect(coordinatesOf(point)).toBe('23.81033, -90.40000')
  expect(pointIn(coordinatesOf(point))).toEqual(point)
})

test.each([
  ['23.81033, 90.41251', 23.81033, 90.41251],
  ['  23.81033 90.41251 ', 23.81033, 90.41251],
  ['23.8° S; 90.4° W', -23.8, -90.4],
  ['−41.28664,174.77557', -41.28664, 174.77557],
  ['২৩.৮১, ৯০.৪১', 23.81, 90.41],
  ['-90,180', -90, 180],
])('PLA4 %j is a point', (typed, lat, lon) => {
  expect(pointIn(typed)).toEqual({ lat, lon })
})

test.each(['', '23.8', '91, 0', '0, 180.1', '23,81033, 90,41251, 3', 'Dhaka', '1e1, 2', 'NaN, NaN'])(
  'PLA4 %j is none',
  (typed) => {
    expect(pointIn(typed)).toBeNull()
  },
)

describe('PLA4 a place is opened', () => {
  test('in the map of a phone that has such addresses', () => {
    expect(outsideOf({ ...point, name: 'Tea (at 7) & more' }, 'Mozilla/5.0 (Linux; Android 15)')).toBe(
      'geo:23.81033,-90.4?q=23.81033,-90.4(Tea%20%20at%207%20%20%26%20more)',
    )
    expect(outsideOf(point, 'Android')).toBe('geo:23.81033,-90.4?q=23.81033,-90.4')
  })

  test('on a page elsewhere', () => {
    expect(outsideOf({ ...point, name: 'Lake' }, 'Mozilla/5.0 (iPhone)')).toBe(
      'https://www.openstreetmap.org/?mlat=23.81033&mlon=-90.4#map=16/23.81033/-90.4',
    )
  })
})
