import type { FileId } from '../../shared/kernel/ids.ts'

/** Where what belongs to a file lies in the storage. */
export const placeOf = (id: FileId, which: 'original' | 'small' | 'large' = 'original'): string =>
  `files/${id}/${which}`
export const quarantineOf = (id: FileId): string => `quarantine/${id}`
/** A piece of an upload. `mark` tells two apart that began at the same byte: only one of them counts. */
export const partOf = (id: FileId, offset: number, mark: string): string => `parts/${id}/${offset}-${mark}`

export const placesOf = (id: FileId): string[] => [placeOf(id), placeOf(id, 'small'), placeOf(id, 'large')]

/** Whose a key is; null: nobody's that we know. */
export const fileOf = (key: string): FileId | null => (/^\w+\/([0-9a-f-]{36})(?:\/|$)/.exec(key)?.[1] as FileId) ?? null
