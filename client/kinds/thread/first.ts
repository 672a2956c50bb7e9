import type { Line } from '../../sync/index.ts'
import { seqOf } from './order.ts'

/** No message with its room takes less, in px; and so much for each further line of it, which has no more letters. */
const LOWEST = 40
const [FURTHER, LETTERS] = [20, 140] as const

const least = (line: Line): number =>
  LOWEST + (line.line === 'message' ? FURTHER * Math.floor((line.message.text?.length ?? 0) / LETTERS) : 0)

/** How high lines are, in px, by their keys: of those that were on the screen before. */
export type Heights = ReadonlyMap<string, number>

/** How many of these are enough to fill so many px, at the most. */
const filling = (lines: readonly Line[], height: number, known: Heights): number => {
  let filled = 0
  const last = lines.findIndex((line) => {
    filled += known.get(line.key) ?? least(line)
    return filled >= height
  })
  return last < 0 ? lines.length : last + 1
}

/**
 * The lines with which a screen of so many px is full, wherever one comes in: the others can wait until it was painted.
 *
 * @param begins  an event, which will stand in the upper half; or the end
 */
export const firstOf = (
  lines: readonly Line[],
  begins: number | 'end',
  height: number,
  known: Heights = new Map(),
): readonly Line[] => {
  const found = begins === 'end' ? -1 : lines.findIndex((line) => seqOf(line) >= begins)
  const at = found < 0 ? lines.length : found
  const before = filling(lines.slice(0, at).reverse(), found < 0 ? height : height / 2, known)
  return lines.slice(at - before, at + filling(lines.slice(at), height, known))
}
