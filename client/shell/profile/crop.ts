/** What of a picture is taken: how much larger than needed it is drawn, and where its middle lies (0 to 1). */
export interface Cut {
  readonly zoom: number
  readonly x: number
  readonly y: number
}

export const SIDE = 512
export const MOST_ZOOM = 5
export const WHOLE: Cut = { zoom: 1, x: 0.5, y: 0.5 }

interface Size {
  readonly width: number
  readonly height: number
}

/** The square of the picture that is taken, in its own pixels. */
export const squareOf = ({ width, height }: Size, { zoom, x, y }: Cut) => {
  const side = Math.min(width, height) / zoom
  return { side, left: x * width - side / 2, top: y * height - side / 2 }
}

const between = (least: number, wanted: number, most: number) => Math.max(least, Math.min(most, wanted))

/** The nearest cut that lies wholly in the picture. */
export const within = (size: Size, { zoom, x, y }: Cut): Cut => {
  const near = between(1, zoom, MOST_ZOOM)
  const side = Math.min(size.width, size.height) / near
  const [wide, high] = [side / 2 / size.width, side / 2 / size.height]
  return { zoom: near, x: between(wide, x, 1 - wide), y: between(high, y, 1 - high) }
}

/** Moved by so much of the square's side. */
export const moved = (size: Size, cut: Cut, right: number, down: number): Cut => {
  const { side } = squareOf(size, cut)
  return within(size, { ...cut, x: cut.x + (right * side) / size.width, y: cut.y + (down * side) / size.height })
}

/** What a key does to the cut; null: nothing. */
export const keyed = (size: Size, cut: Cut, key: string): Cut | null => {
  const step = 0.05
  if (key === 'ArrowLeft') return moved(size, cut, -step, 0)
  if (key === 'ArrowRight') return moved(size, cut, step, 0)
  if (key === 'ArrowUp') return moved(size, cut, 0, -step)
  if (key === 'ArrowDown') return moved(size, cut, 0, step)
  if (key === '+' || key === '=') return within(size, { ...cut, zoom: cut.zoom * 1.1 })
  if (key === '-') return within(size, { ...cut, zoom: cut.zoom / 1.1 })
  return null
}
