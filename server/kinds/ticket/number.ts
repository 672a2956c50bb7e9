import { randomInt } from 'node:crypto'

/** Crockford's base 32: no letter that is taken for a digit. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** Remainders of 37 (as Crockford has it): one wrong sign, or two that changed places, is noticed. */
const CHECKS = `${SIGNS}*~$=U`
const LENGTH = 7

const checkOf = (signs: string): string =>
  CHECKS[[...signs].reduce((rest, sign) => (rest * 32 + SIGNS.indexOf(sign)) % 37, 0)]!

/**
 * A number to speak of a ticket by, as in `CMP-26-7K2QX4M-8`: where it came in, the year, seven signs at random (nobody
 * finds another's ticket by counting) and one by which a slip of the pen is noticed.
 */
export const newNumber = (prefix: string, at: Date): string => {
  const signs = Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join('')
  return `${prefix}-${String(at.getUTCFullYear()).slice(2)}-${signs}-${checkOf(signs)}`
}

/** As somebody types it: any case, with or without dashes, O for 0 and I or L for 1. null: that is no number. */
export const readNumber = (typed: string): string | null => {
  const plain = typed.toUpperCase().replaceAll(/[\s–—-]/g, '')
  const parts = /^([A-Z]{2,5}?)(\d\d)([0-9A-Z]{7})([0-9A-Z*~$=])$/.exec(plain)
  if (!parts) return null
  const [, prefix, year, raw, check] = parts as unknown as [string, string, string, string, string]
  const signs = raw.replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  return [...signs].every((sign) => SIGNS.includes(sign)) && checkOf(signs) === check
    ? `${prefix}-${year}-${signs}-${check}`
    : null
}
