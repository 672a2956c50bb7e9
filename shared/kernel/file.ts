import * as v from 'valibot'
import { FileId } from './ids.ts'
import { oneLine, wellFormed } from './text.ts'

/** What a file is to people: each is shown in its own way, and has its own limit. */
export const FILE_SORTS = ['image', 'video', 'audio', 'document'] as const
export type FileSort = (typeof FILE_SORTS)[number]

/** Most files that one message, or one post, carries. */
export const MOST_FILES = 10
export const LONGEST_FILE_NAME = 120
export const LONGEST_ALT = 500

const side = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65_535))

/** What somebody who sees a picture tells somebody who does not. */
export const Alt = v.pipe(v.string(), v.trim(), v.maxLength(LONGEST_ALT), wellFormed)

/** A file as an event tells of it: all of it found out by the server. */
export const Attached = v.strictObject({
  id: FileId,
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_FILE_NAME), oneLine),
  /** by its bytes, not by its name: `image/jpeg` */
  type: v.pipe(v.string(), v.regex(/^[\w.+-]+\/[\w.+-]+$/)),
  /** in bytes */
  size: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** of a picture as it is shown, in pixels: its place is kept before it is there */
  width: v.optional(side),
  height: v.optional(side),
  /** what can be seen of it before it is there: some thirty bytes in base64 */
  thumbhash: v.optional(v.pipe(v.string(), v.base64(), v.maxLength(60))),
  alt: v.optional(Alt),
})
export type Attached = v.InferOutput<typeof Attached>

/** Files by their ids, in the order in which they are shown. None: those that were there are taken out. */
export const AnyFileIds = v.pipe(
  v.array(FileId),
  v.maxLength(MOST_FILES),
  v.check((ids) => new Set(ids).size === ids.length, 'each of them once'),
)
/** The files that somebody sends along. */
export const FileIds = v.pipe(AnyFileIds, v.minLength(1))
export const AttachedList = v.pipe(v.array(Attached), v.minLength(1), v.maxLength(MOST_FILES))

/** Where one looks for a file again among all that was sent in a conversation. */
export const SHELVES = ['pictures', 'files', 'voice'] as const
export type Shelf = (typeof SHELVES)[number]
const SHELF_OF = { image: 'pictures', video: 'pictures', audio: 'voice', document: 'files' } as const

export const shelfOf = (file: Pick<Attached, 'type'>): Shelf => SHELF_OF[sortOf(file)]

export const sortOf = ({ type }: Pick<Attached, 'type'>): FileSort =>
  FILE_SORTS.find((sort) => type.startsWith(`${sort}/`)) ?? 'document'
