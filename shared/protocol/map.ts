import * as v from 'valibot'
import { route } from './route.ts'

/** Nearer than this nobody has drawn the world. */
export const NEAREST = 19

const whole = (letters: number) => v.pipe(v.string(), v.regex(new RegExp(`^\\d{1,${letters}}$`)), v.transform(Number))

export const mapRoutes = {
  mapTile: route({
    method: 'GET',
    path: '/map/:z/:x/:y',
    tag: 'Places',
    summary: 'A square of the map, as its picture: whoever draws the map hears nothing of who looks at it',
    access: 'account',
    guests: true,
    limit: 'file',
    bytes: 'out',
    params: v.strictObject({ z: v.pipe(whole(2), v.maxValue(NEAREST)), x: whole(6), y: whole(6) }),
    output: v.any(),
  }),
} as const

/** Where a square of the map is, for a page. */
export const tileOf = (z: number, x: number, y: number): string => `/api/v1/map/${z}/${x}/${y}`
