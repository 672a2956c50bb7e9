import { clock, moment, t } from '../../words/index.ts'
import { isForEver } from './until.ts'

/** Until when, as short as it can be said; null for ever. */
export const untilWords = (until: number, now: number): string | null => {
  if (isForEver(until, now)) return null
  const tomorrow = new Date(now)
  tomorrow.setDate(tomorrow.getDate() + 1)
  const day = new Date(until).toDateString()
  if (day === new Date(now).toDateString()) return clock(until)
  return day === tomorrow.toDateString() ? t('alerts.tomorrowAt', clock(until)) : moment(until)
}

/** That something is silent, and until when. */
export const silenceWords = (until: number, now: number): string => {
  const time = untilWords(until, now)
  return time ? t('alerts.mutedUntil', time) : t('alerts.muted')
}
