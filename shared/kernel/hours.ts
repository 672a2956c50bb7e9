import { type Calendar, dayNumber, type Hours, type Interval } from './calendar.ts'
import { DAY, MINUTE } from './time.ts'
import { zoneOf } from './zone.ts'

/** A calendar made ready for counting. Days are numbered from 1970-01-01, a Thursday; so weeks begin on Thursdays. */
interface Plan {
  readonly instantOf: (wall: number) => number
  readonly dayOf: (instant: number) => number
  readonly week: readonly (readonly Interval[])[]
  /** how long it is open in a week that is like any other */
  readonly weekly: number
  /** the days that are not as their weekday is */
  readonly odd: ReadonlyMap<number, readonly Interval[]>
  readonly oddWeeks: ReadonlySet<number>
  readonly lastOdd: number
}

const WEEK = 7 * DAY
/** Hours that have not passed by then never do. */
const HORIZON = 36_525 * DAY
const plans = new WeakMap<Calendar, Plan>()

const prepare = ({ zone, week: { thu, fri, sat, sun, mon, tue, wed }, holidays, extra }: Calendar): Plan => {
  const { instantOf, offsetAt } = zoneOf(zone)
  const week = [thu, fri, sat, sun, mon, tue, wed]
  const odd = new Map<number, readonly Interval[]>([
    ...holidays.map(({ date }) => [dayNumber(date), []] as const),
    ...extra.map(({ date, hours }) => [dayNumber(date), hours] as const),
  ])
  return {
    instantOf,
    dayOf: (instant) => Math.floor((instant + offsetAt(instant)) / DAY),
    week,
    weekly: week.flat().reduce((sum, [from, to]) => sum + (to - from) * MINUTE, 0),
    odd,
    oddWeeks: new Set([...odd.keys()].map((day) => Math.floor(day / 7))),
    lastOdd: Math.max(...odd.keys()),
  }
}

const planOf = (calendar: Calendar): Plan => {
  const plan = plans.get(calendar) ?? prepare(calendar)
  plans.set(calendar, plan)
  return plan
}

const intervalsOf = ({ odd, week }: Plan, day: number): readonly Interval[] =>
  odd.get(day) ?? week[((day % 7) + 7) % 7]!

/** Is the week that begins with this day like any other: no special day in it, and no clock put forward or back? */
const isPlain = ({ instantOf, oddWeeks }: Plan, day: number, begins: number): boolean =>
  !oddWeeks.has(day / 7) && instantOf((day + 7) * DAY) - begins === WEEK

/** A minute of a day. Most days are as long as any other: there nobody has to be asked. */
const momentOf = ({ instantOf }: Plan, day: number, minute: number, begins: number, ends: number): number =>
  ends - begins === DAY ? begins + minute * MINUTE : instantOf(day * DAY + minute * MINUTE)

/** Goes on from `from` until `until`, or until it was open for `enough`: for how long it was, and at which instant that was. */
const walk = (plan: Plan, from: number, until: number, enough: number): { open: number; at: number | null } => {
  let open = 0
  let day = plan.dayOf(from)
  let begins = plan.instantOf(day * DAY)
  while (begins < until && (plan.weekly > 0 || day <= plan.lastOdd)) {
    const skips = day % 7 === 0 && begins >= from && begins + WEEK <= until && open + plan.weekly < enough
    if (skips && isPlain(plan, day, begins)) {
      open += plan.weekly
      day += 7
      begins += WEEK
      continue
    }
    const ends = plan.instantOf((day + 1) * DAY)
    for (const [opens, closes] of intervalsOf(plan, day)) {
      const first = Math.max(from, momentOf(plan, day, opens, begins, ends))
      const last = Math.min(until, momentOf(plan, day, closes, begins, ends))
      if (last <= first) continue
      if (open + last - first >= enough) return { open: enough, at: first + enough - open }
      open += last - first
    }
    day += 1
    begins = ends
  }
  return { open, at: null }
}

/**
 * How long it is open between two instants, in ms; where the second comes first, less than nothing.
 *
 * The clock on the wall says when it opens and closes. Where that is put forward, what is left out does not count; where
 * it is put back, a time that is told twice is meant as it is told first.
 */
export const openBetween = (hours: Hours, from: number, to: number): number => {
  if (hours === 'always') return to - from
  if (to < from) return 0 - openBetween(hours, to, from)
  return walk(planOf(hours), from, to, Number.POSITIVE_INFINITY).open
}

/**
 * The first instant by which it was open for so long.
 *
 * @param ms  not less than 0; after nothing it is still `from`, open or not
 * @returns   null where it never is (within a hundred years)
 */
export const openAfter = (hours: Hours, from: number, ms: number): number | null => {
  if (hours === 'always' || ms <= 0) return from + Math.max(ms, 0)
  return walk(planOf(hours), from, from + HORIZON, ms).at
}
