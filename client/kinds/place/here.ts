import { rounded } from '../../../shared/kinds/thread/index.ts'
import type { Point } from './projection.ts'

/** `refused`: by the person, now or once and for all. `unknown`: the device cannot tell. */
export type Here = Point | 'refused' | 'unknown'

const PATIENCE = 15_000
const DENIED = 1

/** Asks the browser where it is, and the browser its person. Only to be called when somebody wants it. */
export const whereNow = (
  device: Pick<Geolocation, 'getCurrentPosition'> | undefined = navigator.geolocation,
): Promise<Here> =>
  new Promise((resolve) => {
    if (!device) return resolve('unknown')
    device.getCurrentPosition(
      ({ coords }) => resolve({ lat: rounded(coords.latitude), lon: rounded(coords.longitude) }),
      ({ code }) => resolve(code === DENIED ? 'refused' : 'unknown'),
      { enableHighAccuracy: true, timeout: PATIENCE, maximumAge: 30_000 },
    )
  })
