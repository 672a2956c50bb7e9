import { DAY, HOUR, MINUTE, SECOND } from '../../shared/kernel/time.ts'
import { language } from './language.ts'
import { number } from './numbers.ts'
import { perLanguage } from './per-language.ts'

const format = (options: Intl.DateTimeFormatOptions) => {
  const formatter = perLanguage((tag) => new Intl.DateTimeFormat(tag, options))
  return (at: number): string => formatter(language()).format(at)
}

const english = format({ hour: 'numeric', minute: '2-digit' })

/** When each part of the day begins. The system would say AM and PM, which nobody says in Bangla. */
const PARTS_OF_DAY = [
  [20, 'রাত'],
  [18, 'সন্ধ্যা'],
  [15, 'বিকেল'],
  [12, 'দুপুর'],
  [6, 'সকাল'],
  [4, 'ভোর'],
  [0, 'রাত'],
] as const

const two = new Intl.NumberFormat('bn', { minimumIntegerDigits: 2 })
const bangla = (at: number): string => {
  const [hour, minute] = [new Date(at).getHours(), new Date(at).getMinutes()]
  const part = PARTS_OF_DAY.find(([from]) => hour >= from)?.[1]
  return `${part} ${number(hour % 12 || 12)}:${two.format(minute)}`
}

/** 14:05, or 2:05 PM where that is usual; in Bangla দুপুর ২:০৫. */
export const clock = (at: number): string => (language() === 'bn' ? bangla(at) : english(at))
/** 21 Nov 2026 */
export const date = format({ day: 'numeric', month: 'short', year: 'numeric' })
/** 21 Nov 2026, 14:05 */
export const moment = (at: number): string => `${date(at)}, ${clock(at)}`

const weekday = format({ weekday: 'long' })
const dayOfYear = format({ weekday: 'long', day: 'numeric', month: 'long' })
const dayAndYear = format({ day: 'numeric', month: 'long', year: 'numeric' })
const monthAndDay = format({ day: 'numeric', month: 'short' })

const relative = perLanguage((tag) => new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }))

const midnight = (at: number) => new Date(at).setHours(0, 0, 0, 0)

/** How many midnights lie between. Days of 23 and 25 hours count as days. */
const nightsBetween = (at: number, now: number) => Math.round((midnight(now) - midnight(at)) / DAY)

const capital = (words: string) => words.charAt(0).toLocaleUpperCase(language()) + words.slice(1)

/** Today, Yesterday, Friday, Friday 3 July, 3 July 2025: for the lines between days. */
export const day = (at: number, now: number): string => {
  const nights = nightsBetween(at, now)
  if (nights === 0 || nights === 1) return capital(relative(language()).format(-nights, 'day'))
  if (nights > 1 && nights < 7) return weekday(at)
  return new Date(at).getFullYear() === new Date(now).getFullYear() ? dayOfYear(at) : dayAndYear(at)
}

/** The time today, then yesterday, the weekday, the day: for lists. */
export const when = (at: number, now: number): string => {
  const nights = nightsBetween(at, now)
  if (nights === 0) return clock(at)
  if (nights === 1) return capital(relative(language()).format(-1, 'day'))
  if (nights > 1 && nights < 7) return weekday(at)
  return new Date(at).getFullYear() === new Date(now).getFullYear() ? monthAndDay(at) : date(at)
}

const STEPS = [
  ['day', DAY],
  ['hour', HOUR],
  ['minute', MINUTE],
  ['second', SECOND],
] as const

/** 5 minutes ago, in 2 days. Within a month; beyond that, the date says more. */
export const ago = (at: number, now: number): string => {
  const away = at - now
  if (Math.abs(away) > 30 * DAY) return date(at)
  const [unit, length] = STEPS.find(([, length]) => Math.abs(away) >= length) ?? STEPS[3]
  return relative(language()).format(Math.trunc(away / length), unit)
}
