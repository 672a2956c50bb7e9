/** A point on the earth, in degrees. */
export interface Point {
  readonly lat: number
  readonly lon: number
}

/** A square of the map, and how far its upper left corner lies from the middle of what is seen, in pixels. */
export interface Piece {
  readonly z: number
  readonly x: number
  readonly y: number
  readonly left: number
  readonly top: number
}

export const TILE = 256
export const NEAREST = 19
export const FARTHEST = 2
/** The world is a square: this far north and south it goes. */
const EDGE = 85.05112878

const clamp = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value))
/** Around the world, and back to where one was. */
const around = (value: number, whole: number) => ((value % whole) + whole) % whole
const widthAt = (zoom: number) => TILE * 2 ** zoom

/** Where a point lies on the flat world, in pixels from its upper left corner (Mercator, as all such maps). */
const flat = ({ lat, lon }: Point, zoom: number) => {
  const width = widthAt(zoom)
  const sine = Math.sin((clamp(lat, -EDGE, EDGE) * Math.PI) / 180)
  return {
    x: ((lon + 180) / 360) * width,
    y: clamp((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * width, 0, width),
  }
}

const round = (x: number, y: number, zoom: number): Point => {
  const width = widthAt(zoom)
  const north = Math.PI * (1 - (2 * clamp(y, 0, width)) / width)
  return {
    lat: (Math.atan(Math.sinh(north)) * 180) / Math.PI,
    lon: (around(x, width) / width) * 360 - 180,
  }
}

/** The point that lies so many pixels from another. Nothing lies beyond the poles; east of the date line lies the west. */
export const moved = (from: Point, zoom: number, right: number, down: number): Point => {
  const { x, y } = flat(from, zoom)
  return round(x + right, y + down, zoom)
}

/** How far one point lies from another, in pixels, the shorter way around. */
export const away = (from: Point, to: Point, zoom: number): { readonly right: number; readonly down: number } => {
  const width = widthAt(zoom)
  const [here, there] = [flat(from, zoom), flat(to, zoom)]
  return { right: around(there.x - here.x + width / 2, width) - width / 2, down: there.y - here.y }
}

/** The middle after one comes nearer or goes farther: what lies so many pixels from the middle stays where it is. */
export const zoomed = (middle: Point, zoom: number, to: number, right = 0, down = 0): Point =>
  moved(moved(middle, zoom, right, down), to, -right, -down)

/** The squares that cover what is seen, those in the middle first. */
export const piecesOf = (middle: Point, zoom: number, width: number, height: number): Piece[] => {
  const many = 2 ** zoom
  const { x, y } = flat(middle, zoom)
  const spans = (at: number, side: number) => {
    const first = Math.floor((at - side / 2) / TILE)
    const last = Math.ceil((at + side / 2) / TILE)
    return Array.from({ length: last - first }, (_, step) => first + step)
  }
  return spans(y, height)
    .filter((row) => row >= 0 && row < many)
    .flatMap((row) =>
      spans(x, width).map(
        (column): Piece => ({
          z: zoom,
          x: around(column, many),
          y: row,
          left: Math.round(column * TILE - x),
          top: Math.round(row * TILE - y),
        }),
      ),
    )
    .sort((one, other) => far(one) - far(other))
}

const far = ({ left, top }: Piece) => Math.hypot(left + TILE / 2, top + TILE / 2)
