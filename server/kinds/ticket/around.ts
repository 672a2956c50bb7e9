export interface Spot {
  readonly lat: number
  readonly lon: number
}

const METRES_A_DEGREE = 111_320
/** Half of what the rounded place of a report may be off: what lies at the edge counts as near. */
const BLUR = 0.0005

/** The least piece of the map, in degrees, in which everything lies that is so near. */
export const boundsAround = ({ lat, lon }: Spot, metres: number) => {
  const up = metres / METRES_A_DEGREE + BLUR
  const right = metres / (METRES_A_DEGREE * Math.max(0.01, Math.cos((lat * Math.PI) / 180))) + BLUR
  return { south: lat - up, north: lat + up, west: lon - right, east: lon + right }
}
