import { latinDigits } from '../../../shared/kernel/digits.ts'
import type { Place } from '../../../shared/kinds/thread/index.ts'
import type { Point } from './projection.ts'

/** As every map understands it, whatever the reader's language. */
export const coordinatesOf = ({ lat, lon }: Point): string => `${lat.toFixed(5)}, ${lon.toFixed(5)}`

const NUMBER = '([-+−]?\\d{1,3}(?:\\.\\d+)?)\\s*°?\\s*'
const PAIR = new RegExp(`^\\s*${NUMBER}([NS])?[\\s,;]+${NUMBER}([EW])?\\s*$`, 'i')

const signed = (number: string, side = '') => {
  const value = Number(number.replace('−', '-'))
  return /[SW]/i.test(side) ? -value : value
}

/**
 * What somebody typed or pasted; null where it is no point.
 *
 * @example pointIn('23.81033 N, 90.41251 E') // { lat: 23.81033, lon: 90.41251 }
 */
export const pointIn = (typed: string): Point | null => {
  const [, north, ns, east, ew] = PAIR.exec(latinDigits(typed)) ?? []
  if (north === undefined || east === undefined) return null
  const point = { lat: signed(north, ns), lon: signed(east, ew) }
  return Math.abs(point.lat) <= 90 && Math.abs(point.lon) <= 180 ? point : null
}

/**
 * Where the device shows a place by its own means. Phones with Android open their map; others know no such address, and
 * get a page.
 */
export const outsideOf = ({ lat, lon, name }: Place, agent: string): string => {
  const at = `${lat},${lon}`
  // a bracket within a name would end it
  const label = name ? encodeURIComponent(name.replace(/[()]/g, ' ')) : ''
  if (/\bAndroid\b/.test(agent)) return `geo:${at}?q=${at}${label && `(${label})`}`
  return `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lon}#map=16/${lat}/${lon}`
}
