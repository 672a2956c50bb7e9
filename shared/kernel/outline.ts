import * as v from 'valibot'

/** As many corners as a ward on a map needs, and no more than a page draws at once. */
export const MOST_CORNERS = 2_000
const MOST_PARTS = 50

const Position = v.pipe(
  v.tuple([v.number(), v.number()]),
  v.check(([lon, lat]) => Math.abs(lon) <= 180 && Math.abs(lat) <= 90, 'must be [longitude, latitude] in degrees'),
)
type Position = v.InferOutput<typeof Position>
type Edge = readonly Position[]

const isClosed = (ring: Edge): boolean => {
  const [first, last] = [ring[0], ring.at(-1)]
  return first !== undefined && last !== undefined && first[0] === last[0] && first[1] === last[1]
}

/** Twice the area, with a sign that tells which way around: in square degrees, good enough to tell large from small. */
const turned = (ring: Edge): number =>
  ring.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length]!
    return sum + x * nextY - nextX * y
  }, 0)

const Ring = v.pipe(
  v.array(Position),
  v.minLength(4, 'must have at least three corners, and the first again as the last'),
  v.check((ring) => isClosed(ring), 'must end where it begins'),
  v.check((ring) => Math.abs(turned(ring)) > 1e-12, 'must go around something'),
)
/** The edge, then the holes in it. */
const Rings = v.pipe(v.array(Ring), v.minLength(1, 'must have an edge'), v.maxLength(MOST_PARTS))

const Polygon = v.object({ type: v.literal('Polygon'), coordinates: Rings })
const MultiPolygon = v.object({
  type: v.literal('MultiPolygon'),
  coordinates: v.pipe(v.array(Rings), v.minLength(1, 'must have a part'), v.maxLength(MOST_PARTS)),
})

/** The parts of an outline: each an edge with holes. */
export const partsOf = (
  outline: v.InferOutput<typeof Polygon> | v.InferOutput<typeof MultiPolygon>,
): readonly Edge[][] => (outline.type === 'Polygon' ? [outline.coordinates] : outline.coordinates)

/** Where a place lies: a polygon or several, as GeoJSON has them (RFC 7946). What else a file says of it is left out. */
export const Outline = v.pipe(
  v.variant('type', [Polygon, MultiPolygon], 'must be a GeoJSON Polygon or MultiPolygon'),
  v.check(
    (outline) => partsOf(outline).flat(2).length <= MOST_CORNERS,
    `must have at most ${MOST_CORNERS} corners in all`,
  ),
)
export type Outline = v.InferOutput<typeof Outline>

/** Left, bottom, right, top. */
export type Box = readonly [west: number, south: number, east: number, north: number]

export const boxOf = (outline: Outline): Box => {
  const corners = partsOf(outline).flat(2)
  const [lons, lats] = [corners.map(([lon]) => lon), corners.map(([, lat]) => lat)]
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)]
}

/** Of all parts, without the holes. */
export const areaOf = (outline: Outline): number =>
  partsOf(outline).reduce(
    (sum, [edge, ...holes]) =>
      sum + Math.abs(turned(edge!)) / 2 - holes.reduce((out, hole) => out + Math.abs(turned(hole)) / 2, 0),
    0,
  )

/** Counts the sides that a ray to the east crosses: an odd number of them, and the point lies inside. */
const isInRing = (lat: number, lon: number, ring: Edge): boolean => {
  let inside = false
  for (let at = 0, before = ring.length - 1; at < ring.length; before = at++) {
    const [[x, y], [otherX, otherY]] = [ring[at]!, ring[before]!]
    if (y > lat !== otherY > lat && lon < ((otherX - x) * (lat - y)) / (otherY - y) + x) inside = !inside
  }
  return inside
}

/** Does the outline hold the point? Of two wards that share a side, each point on it belongs to one of them. */
export const holds = (outline: Outline, lat: number, lon: number): boolean =>
  partsOf(outline).some(
    ([edge, ...holes]) => isInRing(lat, lon, edge!) && !holes.some((hole) => isInRing(lat, lon, hole)),
  )
