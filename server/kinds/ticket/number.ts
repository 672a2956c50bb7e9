import { randomInt } from 'node:crypto'
import { checkOf, SIGNS } from '../../../shared/kinds/ticket/index.ts'

const LENGTH = 7

/**
 * A number to speak of a ticket by, as in `CMP-26-7K2QX4M-8`: where it came in, the year, seven signs at random (nobody
 * finds another's ticket by counting) and one by which a slip of the pen is noticed.
 */
export const newNumber = (prefix: string, at: Date): string => {
  const signs = Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join('')
  return `${prefix}-${String(at.getUTCFullYear()).slice(2)}-${signs}-${checkOf(signs)}`
}
