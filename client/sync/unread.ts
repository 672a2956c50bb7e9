import type { Own } from '../../shared/protocol/log.ts'

/** From here on it is "a hundred or more", for the server and for us alike (UNR1). */
export const MOST_UNREAD = 100

/**
 * What is to be read in one conversation, as a function of the log and of the own receipt. Each new event that counts
 * is known by its seq; of those from before this device held the log, only their number is known.
 */
export interface Unread {
  /** what lies above this is to be read */
  readonly boundary: number
  /** above this, every event that counts is in `seqs` */
  readonly floor: number
  readonly seqs: readonly number[]
  /** how many count above the boundary and not above the floor; with `more`: at least */
  readonly below: number
  readonly more: boolean
  /** false: something changed that only the log can tell; it is to be read (catchup.ts) */
  readonly sure: boolean
}

export const boundaryOf = ({ read, unreadFrom }: Pick<Own, 'read' | 'unreadFrom'>): number =>
  Math.min(read, (unreadFrom ?? Number.POSITIVE_INFINITY) - 1)

/** Nothing was ever said. */
export const nothingUnread: Unread = { boundary: 0, floor: 0, seqs: [], below: 0, more: false, sure: true }

const above = (seqs: readonly number[], boundary: number) => seqs.filter((seq) => seq > boundary).length

/** Keeps the numbers few: the oldest are counted instead of named. */
const bounded = (unread: Unread): Unread => {
  const surplus = unread.seqs.slice(0, -MOST_UNREAD)
  const floor = surplus.at(-1)
  if (floor === undefined) return unread
  const below = unread.below + above(surplus, unread.boundary)
  return { ...unread, floor, seqs: unread.seqs.slice(-MOST_UNREAD), below }
}

/** Where the boundary is not below the floor, nothing is left to guess. */
const exact = (unread: Unread): Unread =>
  unread.boundary >= unread.floor ? { ...unread, below: 0, more: false, sure: true } : unread

export const countOf = ({ seqs, floor, below, boundary: own }: Unread, boundary = own): number =>
  Math.min(MOST_UNREAD, above(seqs, boundary) + (boundary >= floor ? 0 : below))

/** Where reading is to go on: at the first that counts, or, where nobody knows which that is, right above the boundary. */
export const firstOf = ({ seqs, floor, below }: Unread, boundary: number): number =>
  (boundary >= floor || below === 0 ? seqs.find((seq) => seq > boundary) : undefined) ?? boundary + 1

/**
 * Begins with what the server counted.
 *
 * @param count  above the boundary; null where nobody counted
 * @param known  the events that count among all those from `floor + 1` on
 */
export const counted = (count: number | null, boundary: number, floor: number, known: readonly number[]): Unread => {
  const below = Math.max(0, (count ?? 0) - above(known, boundary))
  const more = count !== null && count >= MOST_UNREAD
  return bounded(exact({ boundary, floor, seqs: known, below, more, sure: count !== null }))
}

/** Somebody else said something that counts. */
export const arrived = (unread: Unread, seq: number): Unread => bounded({ ...unread, seqs: [...unread.seqs, seq] })

/** The receipt moved, or a mark was set or taken back. */
export const moved = (unread: Unread, boundary: number): Unread => {
  if (boundary === unread.boundary) return unread
  const onward = boundary > unread.boundary && unread.below === 0 && !unread.more
  return exact({ ...unread, boundary, sure: unread.sure && onward })
}

/** Words were taken out of the log: they are not to be read any more. */
export const forgotten = (
  unread: Unread,
  erased: { readonly target: number } | { readonly through: number },
): Unread => {
  const gone = 'target' in erased ? (seq: number) => seq === erased.target : (seq: number) => seq <= erased.through
  const seqs = unread.seqs.filter((seq) => !gone(seq))
  const next = { ...unread, seqs }
  if ('through' in erased && erased.through >= unread.floor) return { ...next, below: 0, more: false, sure: true }
  const last = 'target' in erased ? erased.target : erased.through
  const hidden = last > unread.boundary && last <= unread.floor && unread.below > 0
  // "a hundred or more" less one may still be a hundred
  const short = unread.more && seqs.length < unread.seqs.length && countOf(next) < MOST_UNREAD
  return hidden || short ? { ...next, sure: false } : next
}

/**
 * More of the past is held now.
 *
 * @param low   from here on every event is held
 * @param seqs  those that count among them
 */
export const learned = (unread: Unread, low: number, seqs: readonly number[]): Unread => {
  if (low > unread.floor) return unread
  const older = seqs.filter((seq) => seq <= unread.floor)
  const below = Math.max(0, unread.below - above(older, unread.boundary))
  return bounded(exact({ ...unread, floor: low - 1, seqs: [...older, ...unread.seqs], below }))
}

/**
 * The log was read from the boundary on, because nothing else could tell.
 *
 * @param seqs  those that count, up to the floor; a hundred of them are enough
 */
export const recounted = (unread: Unread, seqs: readonly number[]): Unread =>
  seqs.length >= MOST_UNREAD
    ? { ...unread, below: MOST_UNREAD, more: true, sure: true }
    : learned(unread, Math.min(unread.floor, unread.boundary) + 1, seqs)
