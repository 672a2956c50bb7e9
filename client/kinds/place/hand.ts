/** Where a finger, a pen or the mouse is, from the middle of the map, in pixels. */
interface Spot {
  readonly x: number
  readonly y: number
}

interface Moves {
  /** so many pixels to the right and down, by the hand */
  drag(right: number, down: number): void
  /** a step nearer (1) or farther (-1), about a spot */
  step(by: 1 | -1, about: Spot): void
}

/** Two fingers are so much farther apart, or so much closer together, before it is a step. */
const APART = 1.5
/** A wheel turns in ticks of about a hundred, a touchpad in many small ones. */
const TICK = 80

const between = ([one, other]: readonly Spot[]): Spot => ({ x: (one!.x + other!.x) / 2, y: (one!.y + other!.y) / 2 })
const apart = ([one, other]: readonly Spot[]): number => Math.hypot(one!.x - other!.x, one!.y - other!.y)

/** What hands do to a map: one pointer drags it, two fingers bring it nearer or farther, and so does a wheel. */
export const createHand = ({ drag, step }: Moves) => {
  const spots = new Map<number, Spot>()
  let reach = 0
  let turned = 0
  const begin = () => {
    reach = spots.size === 2 ? apart([...spots.values()]) : 0
  }
  return {
    down(id: number, spot: Spot): void {
      if (spots.size < 2) spots.set(id, spot)
      begin()
    },
    move(id: number, spot: Spot): void {
      const before = spots.get(id)
      if (!before) return
      spots.set(id, spot)
      // of two fingers each carries half
      const share = 1 / spots.size
      drag((spot.x - before.x) * share, (spot.y - before.y) * share)
      if (spots.size < 2) return
      const both = [...spots.values()]
      const ratio = apart(both) / Math.max(reach, 1)
      if (ratio > 1 / APART && ratio < APART) return
      step(ratio > 1 ? 1 : -1, between(both))
      begin()
    },
    up(id: number): void {
      spots.delete(id)
      begin()
    },
    wheel(down: number, spot: Spot): void {
      if (Math.sign(down) !== Math.sign(turned)) turned = 0
      turned += down
      if (Math.abs(turned) < TICK) return
      step(turned < 0 ? 1 : -1, spot)
      turned = 0
    },
  }
}

type Way = { readonly right: number; readonly down: number } | { readonly step: 1 | -1 }

const STRIDE = 64
const LEAP = 256

/** What a key does to a map; null: nothing. */
export const wayOf = ({ key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>): Way | null => {
  const far = shiftKey ? LEAP : STRIDE
  switch (key) {
    case 'ArrowLeft':
      return { right: -far, down: 0 }
    case 'ArrowRight':
      return { right: far, down: 0 }
    case 'ArrowUp':
      return { right: 0, down: -far }
    case 'ArrowDown':
      return { right: 0, down: far }
    case '+':
    case '=':
      return { step: 1 }
    case '-':
    case '−':
    case '_':
      return { step: -1 }
    default:
      return null
  }
}
