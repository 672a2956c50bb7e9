import * as v from 'valibot'
import { DAY, HOUR, MINUTE, SECOND } from './time.ts'

/** What clocks on the wall show in one time zone. A wall time is written as if it were UTC: ms since 1970. */
interface Zone {
  /** by how much the wall is ahead of UTC at that instant */
  offsetAt(instant: number): number
  /** the first instant at which the wall shows this or more: of a time told twice the first, of one left out the jump */
  instantOf(wall: number): number
}

/** A week of one zone: the offset at its beginning, at its end, and the instant at which the one becomes the other. */
interface Week {
  readonly before: number
  readonly after: number
  readonly turn: number
}

const WEEK = 7 * DAY
const zones = new Map<string, Zone>()

const formatOf = (zone: string) => new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })

const known = (zone: string): boolean => {
  try {
    return !!formatOf(zone)
  } catch {
    return false
  }
}

/** A time zone that this machine knows, as the tz database calls it: `Asia/Dhaka`. */
export const ZoneName = v.pipe(v.string(), v.maxLength(64), v.check(known, 'must be a time zone, such as Asia/Dhaka'))

/** From `11/21/2026, GMT+05:45`; in UTC there is nothing after GMT. */
const OFFSET = /GMT(?:(.)(\d+):?(\d+)?:?(\d+)?)?$/

const readOffset = (written: string): number => {
  const [, sign, hours = 0, minutes = 0, seconds = 0] = OFFSET.exec(written) ?? []
  const size = Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds) * SECOND
  return sign && sign !== '+' ? -size : size
}

/** The first instant after `low`, and not after `high`, from which on `holds`; it must hold at `high`. */
const firstAfter = (low: number, high: number, holds: (instant: number) => boolean): number => {
  let [without, having] = [low, high]
  while (having - without > 1) {
    const middle = Math.floor((without + having) / 2)
    if (holds(middle)) having = middle
    else without = middle
  }
  return having
}

/**
 * Offsets are asked for week by week and remembered: asking costs microseconds. In a week (they begin on Thursdays)
 * no zone of the tz database since 1970 changes its offset twice.
 */
const createZone = (ask: (instant: number) => number): Zone => {
  const weeks = new Map<number, Week>()

  const read = (week: number): Week => {
    const [begins, ends] = [week * WEEK, (week + 1) * WEEK]
    const before = weeks.get(week - 1)?.after ?? ask(begins)
    const after = weeks.get(week + 1)?.before ?? ask(ends)
    return { before, after, turn: before === after ? ends : firstAfter(begins, ends, (at) => ask(at) === after) }
  }

  const weekOf = (instant: number): Week => {
    const number = Math.floor(instant / WEEK)
    const remembered = weeks.get(number)
    if (remembered) return remembered
    const week = read(number)
    weeks.set(number, week)
    return week
  }

  const offsetAt = (instant: number): number => {
    const { before, after, turn } = weekOf(instant)
    return instant < turn ? before : after
  }

  const instantOf = (wall: number): number => {
    const before = offsetAt(wall - DAY)
    const after = offsetAt(wall + DAY)
    if (before === after) return wall - before
    const turn = weekOf(wall - DAY).after === after ? weekOf(wall - DAY).turn : weekOf(wall + DAY).turn
    return wall - before < turn ? wall - before : Math.max(turn, wall - after)
  }

  return { offsetAt, instantOf }
}

const create = (name: string): Zone => {
  const format = formatOf(known(name) ? name : 'UTC')
  const zone = createZone((instant) => readOffset(format.format(instant)))
  zones.set(name, zone)
  return zone
}

/** @param name  one that this machine does not know is taken for UTC: a state is read by all */
export const zoneOf = (name: string): Zone => zones.get(name) ?? create(name)
