import type { Line, MessageLine } from '../../sync/index.ts'

/** Messages of one person within this time stand together. */
const TOGETHER = 5 * 60_000

export const atOf = (line: Line | null): number =>
  line === null ? 0 : line.line === 'message' ? line.message.at : line.event.at

/** Is it the first of its day, where the reader is? */
export const beginsDay = (line: Line, above: Line | null): boolean =>
  new Date(atOf(line)).toDateString() !== new Date(atOf(above)).toDateString()

/** 0 for what is not in the log yet. */
export const seqOf = (line: Line | null): number =>
  line === null ? 0 : line.line === 'message' ? line.message.seq : line.event.seq

/** Is this the first of what was not read when the conversation was opened? Also where it is the first of all. */
export const beginsNew = (line: Line, above: Line | null, newFrom: number | null, atStart: boolean): boolean => {
  if (newFrom === null || seqOf(line) < newFrom) return false
  return above === null ? atStart || seqOf(line) === newFrom : seqOf(above) > 0 && seqOf(above) < newFrom
}

/** Did the same person say what stands right above, a moment before? */
export const follows = (line: MessageLine, above: Line | null): boolean =>
  above?.line === 'message' && above.message.by === line.message.by && line.message.at - above.message.at < TOGETHER

/** How many of those that are to be read stand below the last one seen. */
export const newBelow = (lines: readonly Line[], unread: number, read: number, lastSeen: number, me: string): number =>
  Math.max(
    0,
    unread -
      lines.filter(
        (line) =>
          line.line === 'message' &&
          line.message.by !== me &&
          !line.message.removed &&
          line.message.seq > read &&
          line.message.seq <= lastSeen,
      ).length,
  )

/** What was said by others behind an event, in the order it came. */
export const saidAfter = (lines: readonly Line[], seq: number, me: string): readonly MessageLine[] =>
  lines.filter(
    (line): line is MessageLine =>
      line.line === 'message' && line.message.seq > seq && line.message.by !== me && !line.message.removed,
  )
