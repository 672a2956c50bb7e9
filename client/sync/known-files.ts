import type { Attached } from '../../shared/kernel/file.ts'

const known = new Map<string, Attached>()

/** What the server said of a file that was uploaded here: a message that sends it shows it before it is in the log. */
export const rememberFile = (file: Attached): void => {
  known.set(file.id, file)
}

/** Those of these that this page uploaded; the others are shown once the server says what they are. */
export const knownFiles = (ids: unknown): readonly Attached[] =>
  Array.isArray(ids) ? ids.flatMap((id) => known.get(id) ?? []) : []
