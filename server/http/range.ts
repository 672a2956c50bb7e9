/** The bytes from first to last, both included. */
export interface Range {
  readonly first: number
  readonly last: number
}

const RANGE = /^bytes=(\d{0,15})-(\d{0,15})$/

/**
 * The piece that a request asks for; null: all of it, which is also the answer to whatever we do not understand, to
 * several pieces at once, and to somebody who has pieces of another version (If-Range).
 *
 * @param size  of the whole
 * @param etag  of the version that we have
 */
export const readRange = (headers: Headers, size: number, etag: string): Range | 'beyond' | null => {
  const has = headers.get('if-range')
  if (has !== null && has !== etag) return null
  const [, from = '', to = ''] = RANGE.exec(headers.get('range') ?? '') ?? []
  if (from === '' && to === '') return null
  const first = from === '' ? Math.max(size - Number(to), 0) : Number(from)
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1)
  if (from !== '' && to !== '' && Number(from) > Number(to)) return null
  return first > last ? 'beyond' : { first, last }
}

/** Has whoever asks (If-None-Match) the version that we have? */
export const isKnown = (known: string | null, etag: string): boolean =>
  known?.split(',').some((one) => ['*', etag].includes(one.trim().replace(/^W\//, ''))) ?? false
