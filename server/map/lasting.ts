import { DAY, SECOND } from '../../shared/kernel/time.ts'

const USUALLY = 7 * DAY
const LONGEST = 30 * DAY

/**
 * How long a square may be kept, in ms, by the word of who draws it: a week where nothing is said, as those of
 * OpenStreetMap ask for, and never longer than a month.
 *
 * @example lastingOf('max-age=86400, stale-while-revalidate=604800') // 86_400_000
 */
export const lastingOf = (cacheControl: string | null): number => {
  if (cacheControl === null) return USUALLY
  if (/\b(?:no-store|no-cache)\b/i.test(cacheControl)) return 0
  const [, seconds] = /\bmax-age=(\d{1,10})/i.exec(cacheControl) ?? []
  return seconds === undefined ? USUALLY : Math.min(LONGEST, Number(seconds) * SECOND)
}
