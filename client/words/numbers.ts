import { language } from './language.ts'
import { perLanguage } from './per-language.ts'

const plain = perLanguage((tag) => new Intl.NumberFormat(tag))
const short = perLanguage((tag) => new Intl.NumberFormat(tag, { notation: 'compact', maximumFractionDigits: 1 }))

/** A number in the reader's digits. */
export const number = (value: number): string => plain(language()).format(value)

/** 1,250 as 1.3K. */
export const roughly = (value: number): string => short(language()).format(value)

const three = perLanguage((tag) => new Intl.NumberFormat(tag, { notation: 'compact', maximumSignificantDigits: 3 }))

/** 4,998,750 as 4.99M: never more than there is, so that what has begun to be used up never looks whole. */
export const atLeast = (value: number): string => {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, value))) - 2)
  return three(language()).format(Math.floor(value / step) * step)
}

/** A count where there is little room: up to 99, then "99+". */
export const count = (value: number): string => (value > 99 ? `${number(99)}+` : number(value))

const lengthIn = (unit: 'second' | 'minute' | 'hour') =>
  perLanguage((tag) => new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'long' }))
const [seconds, minutes, hours] = [lengthIn('second'), lengthIn('minute'), lengthIn('hour')]

/** A while to wait, never said shorter than it is: 45 seconds, 3 minutes, 5 hours. */
export const wait = (length: number): string => {
  if (length <= 90) return seconds(language()).format(Math.ceil(length))
  if (length <= 90 * 60) return minutes(language()).format(Math.ceil(length / 60))
  return hours(language()).format(Math.ceil(length / 3600))
}
