import fc from 'fast-check'
import { type Calendar, dateOf, dayNumber, type Hours, type Interval } from '../kernel/calendar.ts'
import { DAY, MINUTE } from '../kernel/time.ts'

const NINE_TO_FIVE: readonly [Interval] = [[540, 1020]]

/** Sunday to Thursday in Dhaka, an hour at noon closed, with the days of December 2026 that nobody works. */
export const dhaka: Calendar = {
  zone: 'Asia/Dhaka',
  week: {
    sun: [
      [540, 780],
      [840, 1020],
    ],
    mon: [
      [540, 780],
      [840, 1020],
    ],
    tue: [
      [540, 780],
      [840, 1020],
    ],
    wed: [
      [540, 780],
      [840, 1020],
    ],
    thu: [
      [540, 780],
      [840, 1020],
    ],
    fri: [],
    sat: [],
  },
  holidays: [
    { date: '2026-12-16', name: 'Victory Day' },
    { date: '2026-12-25', name: 'Christmas Day' },
  ],
  extra: [{ date: '2026-12-26', hours: [[600, 720]] }],
}

/** Nine to five on the days named, or every day round the clock. */
export const calendarIn = (
  zone: string,
  changed: Partial<Calendar> = {},
  day: readonly Interval[] = NINE_TO_FIVE,
): Calendar => {
  const hours = [...day]
  const week = { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: hours, sun: hours }
  return { zone, week, holidays: [], extra: [], ...changed }
}

export const ZONES = [
  'Asia/Dhaka',
  'Europe/London',
  'America/New_York',
  'Asia/Kathmandu',
  'Australia/Lord_Howe', // half an hour forward and back
  'America/St_Johns', // one minute after midnight, until 2011
  'Africa/Casablanca', // back for Ramadan
  'Asia/Tehran', // on any day of the week, until 2022
  'Pacific/Apia', // the thirtieth of December 2011 never was
  'UTC',
] as const

/** In minutes since 1970, over the years in which those zones change. */
export const instants = (from = '2010-01-01', until = '2028-01-01') =>
  fc.integer({ min: dayNumber(from) * 1440, max: dayNumber(until) * 1440 }).map((minutes) => minutes * MINUTE)

const intervals = fc.uniqueArray(fc.integer({ min: 0, max: 1440 }), { maxLength: 6 }).map((bounds) => {
  const sorted = bounds.sort((a, b) => a - b)
  return sorted.flatMap((from, i): Interval[] => (i % 2 === 0 && i + 1 < sorted.length ? [[from, sorted[i + 1]!]] : []))
})

const dates = (around: fc.Arbitrary<number>) => around.map((instant) => dateOf(Math.floor(instant / DAY)))
const days = (around: fc.Arbitrary<number>) => fc.uniqueArray(dates(around), { maxLength: 8 })

/** Any calendar, with special days about the instants given. */
export const calendars = (around: fc.Arbitrary<number> = instants()): fc.Arbitrary<Calendar> =>
  fc
    .tuple(
      fc.constantFrom(...ZONES),
      fc.array(intervals, { minLength: 7, maxLength: 7 }),
      days(around),
      days(around),
      intervals,
    )
    .map(([zone, [mon, tue, wed, thu, fri, sat, sun], off, extra, hours]) => ({
      zone,
      week: { mon: mon!, tue: tue!, wed: wed!, thu: thu!, fri: fri!, sat: sat!, sun: sun! },
      holidays: off.map((date) => ({ date })),
      extra: extra.map((date) => ({ date, hours })),
    }))

export const anyHours = (around?: fc.Arbitrary<number>): fc.Arbitrary<Hours> =>
  fc.oneof({ weight: 1, arbitrary: fc.constant('always' as const) }, { weight: 6, arbitrary: calendars(around) })
