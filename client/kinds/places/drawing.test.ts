import { expect, test } from 'vitest'
import type { Outline } from '../../../shared/kernel/outline.ts'
import { cornersOf, outlineAround, outlineIn, pathOn, viewOn } from './drawing.ts'

const corners = [
  { lat: 23.8, lon: 90.4 },
  { lat: 23.8, lon: 90.42 },
  { lat: 23.81, lon: 90.42 },
]
const ward: Outline = {
  type: 'Polygon',
  coordinates: [
    [
      [90.4, 23.8],
      [90.42, 23.8],
      [90.42, 23.81],
      [90.4, 23.8],
    ],
  ],
}

test('three corners are an outline, two are none, and neither is a line', () => {
  expect(outlineAround(corners)).toEqual(ward)
  expect(outlineAround(corners.slice(1))).toBeNull()
  expect(outlineAround([corners[0]!, corners[1]!, corners[0]!])).toBeNull()
})

test('an outline of one edge can be drawn on, one of several cannot', () => {
  expect(cornersOf(ward)).toEqual(corners)
  expect(cornersOf(null)).toEqual([])
  expect(cornersOf({ type: 'MultiPolygon', coordinates: [ward.coordinates, ward.coordinates] } as Outline)).toBeNull()
})

test('what is pasted may be wrapped in a feature, and is refused where it is no outline', () => {
  const feature = { type: 'Feature', properties: { name: 'x' }, geometry: ward }
  expect(outlineIn(JSON.stringify(ward))).toEqual(ward)
  expect(outlineIn(JSON.stringify(feature))).toEqual(ward)
  expect(outlineIn(JSON.stringify({ type: 'FeatureCollection', features: [feature] }))).toEqual(ward)
  for (const no of ['', '{', 'null', '[]', JSON.stringify({ type: 'FeatureCollection', features: [feature, feature] })])
    expect(outlineIn(no)).toBeNull()
})

test('the map shows the whole of it, as near as it can', () => {
  const { middle, zoom } = viewOn(ward, 400, 300)!
  expect([middle.lat.toFixed(3), middle.lon.toFixed(3)]).toEqual(['23.805', '90.410'])
  expect(zoom).toBe(14)
  expect(pathOn(ward, middle, zoom)).toMatch(/^M-\d+\.\d \d+\.\dL\d/)
  expect(viewOn(null, 400, 300)).toBeNull()
})
