import type { Line } from '../../sync/index.ts'
import { seqOf } from './order.ts'

/** No message with its room takes less: in px. */
const LOWEST = 40

/**
 * The lines with which a screen of so many px is full, wherever one comes in: the others can wait until it was painted.
 *
 * @param begins  an event, which will stand in the upper half; or the end
 */
export const firstOf = (lines: readonly Line[], begins: number | 'end', height: number): readonly Line[] => {
  const enough = Math.ceil(height / LOWEST)
  if (begins === 'end') return lines.slice(-enough)
  const found = lines.findIndex((line) => seqOf(line) >= begins)
  const at = found < 0 ? lines.length : found
  return lines.slice(Math.max(0, at - Math.ceil(enough / 2)), at + enough)
}
