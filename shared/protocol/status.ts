import * as v from 'valibot'
import { ConversationId } from '../kernel/ids.ts'
import { Label } from '../kinds/ticket/desk/index.ts'
import { Ending, Slug, Stage } from '../kinds/ticket/index.ts'
import { route } from './route.ts'

/** What whoever has its number may know of a ticket: where it stands, and nothing that anybody said. */
export const Status = v.object({
  number: v.string(),
  desk: Label,
  category: v.nullable(Label),
  stage: Stage,
  /** what the desk calls that stage */
  called: v.nullable(Label),
  ending: v.nullable(Ending),
  /** in ms since 1970 */
  openedAt: v.number(),
  moves: v.array(v.object({ at: v.number(), to: Stage })),
  /** on desks with a map */
  place: v.nullable(v.object({ name: v.string(), nameBn: v.nullable(v.string()) })),
  /** how many besides whoever asked have the same */
  others: v.number(),
  /** to say or take back that one has the same; null: not here, or not now */
  joins: v.nullable(v.object({ conversation: ConversationId, joined: v.boolean() })),
})
export type Status = v.InferOutput<typeof Status>

/** On the map, for everybody: about where, about what, how far. */
export const Report = v.object({
  lat: v.number(),
  lon: v.number(),
  desk: v.string(),
  category: v.nullable(v.string()),
  stage: Stage,
  /** the day it was opened on, in ms since 1970 */
  day: v.number(),
  /** how many besides whoever asked have the same */
  others: v.number(),
})
export type Report = v.InferOutput<typeof Report>

/** More are not drawn on a map at once: the newest. */
export const MOST_REPORTS = 500

export const degrees = (most: number) =>
  v.pipe(v.string(), v.regex(/^-?\d{1,3}(\.\d{1,10})?$/), v.transform(Number), v.minValue(-most), v.maxValue(most))

export const statusRoutes = {
  status: route({
    method: 'GET',
    path: '/status/:number',
    tag: 'Desks',
    summary: 'Where the ticket with this number stands: for whoever has the number',
    access: 'anyone',
    params: v.strictObject({ number: v.pipe(v.string(), v.maxLength(40)) }),
    output: Status,
  }),
  reports: route({
    method: 'GET',
    path: '/reports',
    tag: 'Desks',
    summary: 'What was reported within these bounds, on desks that have a map',
    access: 'anyone',
    query: v.strictObject({
      south: degrees(90),
      north: degrees(90),
      west: degrees(180),
      east: degrees(180),
      desk: v.optional(Slug),
    }),
    output: v.array(Report),
  }),
} as const
