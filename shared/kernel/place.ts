import * as v from 'valibot'
import { seen, wellFormed } from './text.ts'

/** Where people and cases belong: a tree of cities with their wards, of buildings with their rooms (DE16). */
export const PLACE_SORTS = ['city', 'zone', 'ward', 'campus', 'building', 'floor', 'department', 'room'] as const
export const PlaceSort = v.picklist(PLACE_SORTS)
export type PlaceSort = v.InferOutput<typeof PlaceSort>

/** From the root to the farthest leaf, both counted. */
export const MOST_DEPTH = 8
export const MOST_PLACES = 5_000
export const LONGEST_PLACE = 120

/** Something to see, on one line; joiners stay, since Bangla is shaped by them. */
export const PlaceTitle = v.pipe(
  v.string(),
  v.normalize('NFC'),
  v.transform((name) => name.replace(/\s+/gu, ' ').trim()),
  v.minLength(1, 'must not be empty'),
  v.maxLength(LONGEST_PLACE, `must have at most ${LONGEST_PLACE} characters`),
  wellFormed,
  v.regex(/^[^\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]*$/u, 'must be plain text on one line'),
  seen,
)

/** Is it the same name to somebody who reads it? */
export const sameTitle = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()

/** What can be wrong with a line of a list of places. */
export const ROW_ERRORS = [
  'columns',
  'quotes',
  'garbled',
  'name',
  'bangla',
  'sort',
  'parent',
  'retired',
  'twice',
  'deep',
  'full',
] as const
export type RowError = (typeof ROW_ERRORS)[number]
