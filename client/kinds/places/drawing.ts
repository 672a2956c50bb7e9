import * as v from 'valibot'
import { type Box, boxOf, Outline, partsOf } from '../../../shared/kernel/outline.ts'
import { away, FARTHEST, NEAREST, type Point } from '../place/projection.ts'

/** An outline around these corners; null: there are too few of them to be around something. */
export const outlineAround = (corners: readonly Point[]): Outline | null => {
  const ring = corners.map(({ lat, lon }): [number, number] => [rounded(lon), rounded(lat)])
  const outline = { type: 'Polygon', coordinates: [[...ring, ...ring.slice(0, 1)]] }
  return v.is(Outline, outline) ? outline : null
}

/** To a tenth of a metre: nobody draws finer than that. */
const rounded = (degrees: number) => Math.round(degrees * 1e6) / 1e6

/** The corners of an outline that can be drawn on by hand: one edge without holes; null for any other. */
export const cornersOf = (outline: Outline | null): readonly Point[] | null => {
  if (!outline) return []
  const edges = partsOf(outline).flat()
  return edges.length === 1 ? edges[0]!.slice(0, -1).map(([lon, lat]) => ({ lat, lon })) : null
}

/** What somebody pasted: an outline, also within a feature or the only one of a collection. Null: it is none. */
export const outlineIn = (text: string): Outline | null => {
  try {
    const said = JSON.parse(text)
    const feature = said?.type === 'FeatureCollection' && said.features?.length === 1 ? said.features[0] : said
    const parsed = v.safeParse(Outline, feature?.type === 'Feature' ? feature.geometry : feature)
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}

/** How far the map is away, and where its middle is, for a box to be seen whole with some room around it. */
export const viewOf = ([west, south, east, north]: Box, width: number, height: number) => {
  const middle: Point = { lat: (south + north) / 2, lon: (west + east) / 2 }
  const fits = (zoom: number) => {
    const { right, down } = away({ lat: south, lon: west }, { lat: north, lon: east }, zoom)
    return Math.abs(right) < width * 0.85 && Math.abs(down) < height * 0.85
  }
  let zoom = NEAREST - 1
  while (zoom > FARTHEST && !fits(zoom)) zoom--
  return { middle, zoom }
}

/** The box around an outline; null: there is none. */
export const viewOn = (outline: Outline | null, width: number, height: number) =>
  outline && viewOf(boxOf(outline), width, height)

/** The outline as a path to draw, in pixels from the middle of the map. */
export const pathOn = (outline: Outline, middle: Point, zoom: number): string =>
  partsOf(outline)
    .flat()
    .map(
      (edge) =>
        `M${edge
          .slice(0, -1)
          .map(([lon, lat]) => spot({ lat, lon }, middle, zoom))
          .join('L')}Z`,
    )
    .join('')

const spot = (point: Point, middle: Point, zoom: number) => {
  const { right, down } = away(middle, point, zoom)
  return `${right.toFixed(1)} ${down.toFixed(1)}`
}

/** Where a corner stands, in pixels from the middle of the map. */
export const spotOf = (point: Point, middle: Point, zoom: number) => away(middle, point, zoom)
