import { DAY, HOUR } from '../../../shared/kernel/time.ts'

/** For how long something may be silent, or somebody not be disturbed. */
export const WHILES = ['hour', 'morning', 'week', 'always'] as const
type While = (typeof WHILES)[number]

/** "For ever" is a moment too, in the settings of a conversation: ten years from now. */
const EVER = 3_650 * DAY
/** Work begins. */
const MORNING = 8

/** The next morning that comes after a night; who is up late does not mean the one in a few hours. */
const tomorrowMorning = (now: number): number => {
  const day = new Date(now)
  day.setDate(day.getDate() + 1)
  return day.setHours(MORNING, 0, 0, 0)
}

export const untilOf = (length: While, now: number): number => {
  if (length === 'hour') return now + HOUR
  if (length === 'morning') return tomorrowMorning(now)
  return length === 'week' ? now + 7 * DAY : now + EVER
}

/** So far away that nobody wants to be told the date. */
export const isForEver = (until: number, now: number): boolean => until - now > 365 * DAY
