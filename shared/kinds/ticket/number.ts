import { latinDigits } from '../../kernel/digits.ts'

/** Crockford's base 32: no letter that is taken for a digit. */
export const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** Remainders of 37 (as Crockford has it): one wrong sign, or two that changed places, is noticed. */
const CHECKS = `${SIGNS}*~$=U`

/** The sign that stands last, by which a slip of the pen is noticed. */
export const checkOf = (signs: string): string =>
  CHECKS[[...signs].reduce((rest, sign) => (rest * 32 + SIGNS.indexOf(sign)) % 37, 0)]!

/**
 * The number of a ticket as somebody types it: any case, digits of either language, with or without dashes, O for 0 and
 * I or L for 1. null: that is no number.
 */
export const readNumber = (typed: string): string | null => {
  const plain = latinDigits(typed)
    .toUpperCase()
    .replaceAll(/[\s–—-]/g, '')
  const parts = /^([A-Z]{2,5}?)(\d\d)([0-9A-Z]{7})([0-9A-Z*~$=])$/.exec(plain)
  if (!parts) return null
  const [, prefix, year, ...typedSigns] = parts as unknown as [string, string, string, string, string]
  const [signs, check] = typedSigns.map((part) => part.replaceAll('O', '0').replaceAll(/[IL]/g, '1')) as [
    string,
    string,
  ]
  return [...signs].every((sign) => SIGNS.includes(sign)) && checkOf(signs) === check
    ? `${prefix}-${year}-${signs}-${check}`
    : null
}
