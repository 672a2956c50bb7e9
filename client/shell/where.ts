interface Point {
  readonly lat: number
  readonly lon: number
}

const PATIENCE = 15_000
/** About a metre: more says nothing. */
const rounded = (degrees: number) => Math.round(degrees * 1e5) / 1e5

/** Asks the browser where it is, and the browser its person; null: it does not say. Only when somebody wants it. */
export const whereNow = (
  device: Pick<Geolocation, 'getCurrentPosition'> | undefined = navigator.geolocation,
): Promise<Point | null> =>
  new Promise((resolve) => {
    if (!device) return resolve(null)
    device.getCurrentPosition(
      ({ coords }) => resolve({ lat: rounded(coords.latitude), lon: rounded(coords.longitude) }),
      () => resolve(null),
      { enableHighAccuracy: true, timeout: PATIENCE, maximumAge: 30_000 },
    )
  })
