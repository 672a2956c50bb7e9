import * as v from 'valibot'
import { oneLine } from '../../kernel/text.ts'

export const LONGEST_PLACE_NAME = 120

/** A metre, as near as anybody has to be met: more figures would say which window somebody sits at. */
const FIGURES = 100_000
export const rounded = (degrees: number): number => Math.round(degrees * FIGURES) / FIGURES + 0 // never -0

const degrees = (most: number) =>
  v.pipe(v.number(), v.finite(), v.minValue(-most), v.maxValue(most), v.transform(rounded))

/** A point on the earth, in degrees, and what it is called. */
export const Place = v.strictObject({
  lat: degrees(90),
  lon: degrees(180),
  name: v.optional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LONGEST_PLACE_NAME), oneLine)),
})
export type Place = v.InferOutput<typeof Place>
