import type { Meeting } from '../../../shared/kinds/thread/index.ts'

/** The zone of this device. */
export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

/** What a zone is called by people: `Asia/Dhaka` as Dhaka. */
export const placeOfZone = (zone: string): string => zone.split('/').at(-1)!.replaceAll('_', ' ')

/** A moment as the clocks of a zone show it; null where this browser knows no such zone. */
export const clockIn = (at: number, zone: string, language: string): string | null => {
  try {
    return new Intl.DateTimeFormat(language, { timeZone: zone, dateStyle: 'medium', timeStyle: 'short' }).format(at)
  } catch {
    return null
  }
}

/** Do the clocks of both zones show the same then? */
export const agree = (at: number, zone: string, own: string): boolean => {
  const there = clockIn(at, zone, 'en')
  return there === null || there === clockIn(at, own, 'en')
}

const midnight = (at: number) => new Date(at).setHours(0, 0, 0, 0)

/** Does it end on the day on which it starts, here? */
export const isOfOneDay = ({ starts, ends }: Pick<Meeting, 'starts' | 'ends'>): boolean =>
  ends === undefined || midnight(starts) === midnight(ends)
