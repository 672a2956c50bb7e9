import * as v from 'valibot'
import { oneLine } from './text.ts'
import { DAY } from './time.ts'
import { ZoneName } from './zone.ts'

const Minute = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1440))

/** Beginning and end on the clock on the wall, in minutes since midnight; open over midnight is written as two. */
const Interval = v.pipe(
  v.strictTuple([Minute, Minute]),
  v.check(([from, to]) => from < to, 'must end after it begins'),
)
export type Interval = v.InferOutput<typeof Interval>

const Intervals = v.pipe(
  v.array(Interval),
  v.maxLength(12),
  v.check((day) => day.every(([from], i) => i === 0 || from >= day[i - 1]![1]), 'must be in order and not overlap'),
)

/** Days are numbered from 1970-01-01 on, wherever they are. */
export const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY
export const dateOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10)

const exists = (date: string): boolean => dateOf(dayNumber(date) || 0) === date
const date = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/), v.check(exists, 'must be a day, such as 2026-12-16'))
const named = { date, name: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(100), oneLine)) }

const eachDayOnce = <T extends { readonly date: string }>() =>
  v.check<T[], string>((days) => new Set(days.map((day) => day.date)).size === days.length, 'must name each day once')

/** When a desk works: its week, the days on which it does not, and those on which it does otherwise. */
export const Calendar = v.strictObject({
  zone: ZoneName,
  week: v.strictObject({
    mon: Intervals,
    tue: Intervals,
    wed: Intervals,
    thu: Intervals,
    fri: Intervals,
    sat: Intervals,
    sun: Intervals,
  }),
  holidays: v.pipe(v.array(v.strictObject(named)), v.maxLength(400), eachDayOnce()),
  /** days with hours of their own, holidays too */
  extra: v.pipe(v.array(v.strictObject({ ...named, hours: Intervals })), v.maxLength(400), eachDayOnce()),
})
export type Calendar = v.InferOutput<typeof Calendar>

/** Counted by a calendar, or round the clock. */
export const Hours = v.union([v.literal('always'), Calendar])
export type Hours = v.InferOutput<typeof Hours>
