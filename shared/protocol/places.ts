import * as v from 'valibot'
import { PlaceId } from '../kernel/ids.ts'
import { Outline } from '../kernel/outline.ts'
import { PlaceSort, PlaceTitle, ROW_ERRORS } from '../kernel/place.ts'
import { route } from './route.ts'

/** A place as forms offer it. */
export const Place = v.object({
  id: PlaceId,
  parent: v.nullable(PlaceId),
  sort: PlaceSort,
  name: v.string(),
  /** what it is called in Bangla, where somebody said it */
  nameBn: v.nullable(v.string()),
})
export type Place = v.InferOutput<typeof Place>

/** A place as those see it who look after them. */
export const KeptPlace = v.object({
  ...Place.entries,
  outlined: v.boolean(),
  /** since when it is no longer in use, in ms since 1970; what lies within it is not either */
  retiredAt: v.nullable(v.number()),
  /** how many people belong to it, without those who belong to a place within it */
  people: v.number(),
})
export type KeptPlace = v.InferOutput<typeof KeptPlace>

/** One line of a list that is taken in: what it makes, or what is wrong with it. */
export const TakenLine = v.object({
  line: v.number(),
  name: v.string(),
  sort: v.nullable(PlaceSort),
  /** where it comes to lie, by names */
  within: v.array(v.string()),
  /** `known`: there is such a place already, and it stays as it is */
  comes: v.picklist(['new', 'known', 'wrong']),
  wrong: v.nullable(v.picklist(ROW_ERRORS)),
})
export type TakenLine = v.InferOutput<typeof TakenLine>

const degrees = (most: number) =>
  v.pipe(v.string(), v.regex(/^-?\d{1,3}(?:\.\d{1,15})?$/), v.transform(Number), v.minValue(-most), v.maxValue(most))
const params = v.strictObject({ place: PlaceId })
const tag = 'Places'

export const placeRoutes = {
  places: route({
    method: 'GET',
    path: '/places',
    tag,
    summary: 'All places that are in use, each after the one that it lies within',
    access: 'anyone',
    output: v.object({ version: v.number(), places: v.array(Place) }),
  }),
  placeAt: route({
    method: 'GET',
    path: '/places/at',
    tag,
    summary: 'The places whose outline a point lies in, from the largest to the innermost; none: an empty list',
    access: 'anyone',
    query: v.strictObject({ lat: degrees(90), lon: degrees(180) }),
    output: v.object({ path: v.array(PlaceId) }),
  }),
  placeOutline: route({
    method: 'GET',
    path: '/places/:place/outline',
    tag,
    summary: 'Where a place lies, as GeoJSON; null where nobody drew it',
    access: 'anyone',
    params,
    output: v.object({ outline: v.nullable(Outline) }),
  }),
  keptPlaces: route({
    method: 'GET',
    path: '/admin/places',
    tag,
    summary: 'All places, also those no longer in use, for those who look after them',
    access: 'account',
    output: v.object({ version: v.number(), places: v.array(KeptPlace) }),
  }),
  addPlace: route({
    method: 'POST',
    path: '/admin/places',
    tag,
    summary: 'Add a place, within another or (null) as a root',
    access: 'account',
    body: v.strictObject({
      parent: v.nullable(PlaceId),
      sort: PlaceSort,
      name: PlaceTitle,
      nameBn: v.optional(v.nullable(PlaceTitle), null),
      outline: v.optional(v.nullable(Outline), null),
    }),
    output: KeptPlace,
    status: 201,
  }),
  changePlace: route({
    method: 'PATCH',
    path: '/admin/places/:place',
    tag,
    summary: 'Rename a place, move it with all that lies within it, draw its outline, take it out of use or back',
    access: 'account',
    params,
    body: v.strictObject({
      sort: v.optional(PlaceSort),
      name: v.optional(PlaceTitle),
      nameBn: v.optional(v.nullable(PlaceTitle)),
      parent: v.optional(v.nullable(PlaceId)),
      outline: v.optional(v.nullable(Outline)),
      retired: v.optional(v.boolean()),
    }),
    output: KeptPlace,
  }),
  takeInPlaces: route({
    method: 'POST',
    path: '/admin/places/import',
    tag,
    summary:
      'Take in many places at once from a CSV text with the columns parent, name, name_bn, sort: all or, where a line is wrong, none',
    access: 'account',
    body: v.strictObject({
      csv: v.pipe(v.string(), v.maxLength(500_000)),
      within: v.optional(v.nullable(PlaceId), null),
      /** true: only says what would be done */
      preview: v.boolean(),
    }),
    output: v.object({ lines: v.array(TakenLine), made: v.number() }),
  }),
} as const
