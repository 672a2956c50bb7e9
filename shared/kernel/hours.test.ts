import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyHours, calendarIn, calendars, dhaka, instants, ZONES } from '../testing/calendars.ts'
import type { Calendar } from './calendar.ts'
import { openAfter, openBetween } from './hours.ts'
import { DAY, HOUR, MINUTE } from './time.ts'

const at = (iso: string): number => Date.parse(iso)
const written = (instant: number | null): string | null => (instant === null ? null : new Date(instant).toISOString())

interface Shown {
  readonly weekday: keyof Calendar['week']
  readonly date: string
  readonly minute: number
}

/** What the wall shows, asked of the platform each time: slow, and nothing in common with what is tested. */
const wallOf = (zone: string) => {
  const day = { weekday: 'short', year: 'numeric', month: '2-digit', day: '2-digit' } as const
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone } as const
  const format = new Intl.DateTimeFormat('en-GB', { ...day, ...time })
  return (instant: number): Shown => {
    const part = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]))
    const weekday = part.weekday!.toLowerCase() as Shown['weekday']
    return {
      weekday,
      date: `${part.year}-${part.month}-${part.day}`,
      minute: Number(part.hour) * 60 + Number(part.minute),
    }
  }
}

const isLater = (one: Shown, other: Shown) =>
  one.date > other.date || (one.date === other.date && one.minute > other.minute)

const isOpenAt = ({ extra, holidays, week }: Calendar, { weekday, date, minute }: Shown): boolean => {
  const special = extra.find((day) => day.date === date)?.hours
  const off = holidays.some((day) => day.date === date)
  return (special ?? (off ? [] : week[weekday])).some(([opens, closes]) => opens <= minute && minute < closes)
}

/** A wall that is never put back, but waits: what it showed once it does not show again. */
const minuteByMinute = (calendar: Calendar, from: number, to: number): number => {
  const wall = wallOf(calendar.zone)
  let [open, shown] = [0, wall(from - 3 * HOUR)]
  for (let instant = from - 3 * HOUR; instant < to; instant += MINUTE) {
    const next = wall(instant)
    if (isLater(next, shown)) shown = next
    if (instant >= from && isOpenAt(calendar, shown)) open += MINUTE
  }
  return open
}

describe('CLK1 hours of opening', () => {
  test('are those of the wall: Thursday evening to Sunday morning is a pause of two hours', () => {
    const [thursday, sunday] = [at('2026-11-19T16:00+06:00'), at('2026-11-22T10:00+06:00')]
    expect(openBetween(dhaka, thursday, sunday)).toBe(2 * HOUR)
    expect(written(openAfter(dhaka, thursday, 2 * HOUR))).toBe('2026-11-22T04:00:00.000Z')
  })

  test('end with the last that was wanted, not with the next opening', () => {
    expect(written(openAfter(dhaka, at('2026-11-19T16:00+06:00'), HOUR))).toBe('2026-11-19T11:00:00.000Z')
  })

  test('leave out holidays, and hold days of their own even where nobody works otherwise', () => {
    expect(openBetween(dhaka, at('2026-12-16T00:00+06:00'), at('2026-12-17T00:00+06:00'))).toBe(0)
    expect(openBetween(dhaka, at('2026-12-26T00:00+06:00'), at('2026-12-27T00:00+06:00'))).toBe(2 * HOUR)
  })

  test('on a holiday are those of the day itself, if it has any', () => {
    const christmas = { date: '2026-12-25', hours: [[600, 660] as [number, number]] }
    expect(
      openBetween({ ...dhaka, extra: [christmas] }, at('2026-12-25T00:00+06:00'), at('2026-12-26T00:00+06:00')),
    ).toBe(HOUR)
  })

  test.each([
    ['forward', 'Europe/London', '2026-03-29', 23],
    ['back', 'Europe/London', '2026-10-25', 25],
    ['forward', 'America/New_York', '2026-03-08', 23],
    ['back', 'America/New_York', '2026-11-01', 25],
    ['not at all', 'Asia/Kathmandu', '2026-03-29', 24],
    ['forward by half an hour', 'Australia/Lord_Howe', '2026-10-04', 23.5],
    ['forward on a Wednesday', 'Asia/Tehran', '2018-03-22', 23],
    ['forward by a day', 'Pacific/Apia', '2011-12-30', 0],
  ])('of a day on which the clock is put %s in %s', (_, zone, date, hours) => {
    const none = calendarIn(zone, { extra: [{ date, hours: [[0, 1440]] }] }, [])
    const noon = at(`${date}T12:00Z`)
    expect(openBetween(none, noon - 3 * DAY, noon + 3 * DAY)).toBe(hours * HOUR)
  })

  test('from a quarter to the hour, where the wall is five hours and three quarters ahead', () => {
    expect(written(openAfter(calendarIn('Asia/Kathmandu'), at('2026-11-21T00:00Z'), 1))).toBe(
      '2026-11-21T03:15:00.001Z',
    )
  })

  test('begin by the new time on the day itself', () => {
    expect(written(openAfter(calendarIn('Asia/Tehran'), at('2018-03-22T00:00Z'), 1))).toBe('2018-03-22T04:30:00.001Z')
    expect(written(openAfter(calendarIn('Europe/London'), at('2026-03-29T00:00Z'), 1))).toBe('2026-03-29T08:00:00.001Z')
  })

  test('are those of UTC where only newer machines know the zone', () => {
    expect(written(openAfter(calendarIn('Asia/Atlantis'), at('2026-11-21T00:00Z'), 1))).toBe('2026-11-21T09:00:00.001Z')
  })

  test('never come where it never opens, or does so no more', () => {
    const closed = calendarIn('Asia/Dhaka', {}, [])
    const once = { ...closed, extra: [{ date: '2026-12-26', hours: [[600, 720] as [number, number]] }] }
    expect(openAfter(closed, at('2026-11-21T00:00Z'), 1)).toBeNull()
    expect(written(openAfter(once, at('2026-11-21T00:00Z'), 2 * HOUR))).toBe('2026-12-26T06:00:00.000Z')
    expect(openAfter(once, at('2026-11-21T00:00Z'), 2 * HOUR + 1)).toBeNull()
    expect(openAfter(once, at('2026-12-27T00:00Z'), 1)).toBeNull()
    expect(openBetween(closed, 0, at('2026-11-21T00:00Z'))).toBe(0)
  })

  test('are looked for within a hundred years, from whichever instant one waits', () => {
    const [from, hundredYears] = [at('2026-11-22T00:00+06:00'), 36_525 * DAY]
    const once = [{ date: '2126-11-22', hours: [[0, 1] as [number, number]] }]
    const rarely = { ...calendarIn('Asia/Dhaka', {}, []), extra: once }
    expect(at('2126-11-22T00:00+06:00') - from).toBe(hundredYears - DAY)
    expect(openAfter(rarely, from, MINUTE)).toBe(from + hundredYears - DAY + MINUTE)
    expect(openAfter(rarely, from - 2 * DAY, MINUTE)).toBeNull()
  })

  test('of nothing are over at once, open or not', () => {
    expect(openAfter(dhaka, at('2026-11-20T00:00Z'), 0)).toBe(at('2026-11-20T00:00Z'))
  })

  test('go round the clock where no calendar says otherwise', () => {
    expect(openAfter('always', 5, HOUR)).toBe(HOUR + 5)
    expect(openBetween('always', 5, HOUR)).toBe(HOUR - 5)
    expect(openBetween(calendarIn('Europe/London', {}, [[0, 1440]]), 0, 20_000 * DAY)).toBe(20_000 * DAY)
  })

  test('of thirty years are counted before anybody notices', () => {
    const [from, to] = [at('2000-01-01T00:00Z'), at('2030-01-01T00:00Z')]
    const twice = () => openBetween({ ...dhaka }, from, to) + openAfter({ ...dhaka }, from, 7 * 52 * 5 * 20 * HOUR)!
    twice() // asks what the offsets were
    const began = performance.now()
    for (let i = 0; i < 20; i++) twice()
    expect((performance.now() - began) / 40).toBeLessThan(100)
  })
})

describe('CLK2 whatever the calendar', () => {
  const moments = instants()
  const lengths = fc.integer({ min: 0, max: 60 * DAY })
  const HUNDRED_YEARS = 36_525 * DAY

  test('it is open by the wall, minute by minute', () => {
    const changes = [
      '2011-10-30',
      '2018-03-22',
      '2011-11-06',
      '2011-12-30',
      '2026-03-29',
      '2026-10-04',
      '2026-10-25',
      '2026-11-01',
    ]
    const near = fc
      .tuple(fc.constantFrom(...changes), fc.integer({ min: -2_880, max: 2_880 }))
      .map(([day, minutes]) => at(`${day}T00:00Z`) + minutes * MINUTE)
    fc.assert(
      fc.property(calendars(near), near, fc.integer({ min: 0, max: 2_880 }), (calendar, from, minutes) => {
        const to = from + minutes * MINUTE
        expect(openBetween(calendar, from, to)).toBe(minuteByMinute(calendar, from, to))
      }),
      { numRuns: 25 },
    )
  })

  test('as much has passed after it has passed', () => {
    fc.assert(
      fc.property(anyHours(), moments, lengths, (hours, from, ms) => {
        const then = openAfter(hours, from, ms)
        if (then !== null) expect(openBetween(hours, from, then)).toBe(ms)
      }),
    )
  })

  test('no earlier instant would do', () => {
    fc.assert(
      fc.property(anyHours(), moments, fc.integer({ min: 1, max: 60 * DAY }), (hours, from, ms) => {
        const then = openAfter(hours, from, ms)
        if (then !== null) expect(openBetween(hours, from, then - 1)).toBe(ms - 1)
      }),
    )
  })

  test('two stretches add up to the whole, and back again', () => {
    fc.assert(
      fc.property(anyHours(), moments, moments, moments, (hours, a, b, c) => {
        expect(openBetween(hours, a, b) + openBetween(hours, b, c)).toBe(openBetween(hours, a, c))
        expect(openBetween(hours, b, a)).toBe(0 - openBetween(hours, a, b))
      }),
    )
  })

  test('waiting in two parts is waiting once', () => {
    fc.assert(
      fc.property(anyHours(), moments, lengths, lengths, (hours, from, one, other) => {
        const [half, whole] = [openAfter(hours, from, one), openAfter(hours, from, one + other)]
        const twice = half === null ? null : openAfter(hours, half, other)
        if (whole !== null) expect(twice).toBe(whole)
        else if (twice !== null) expect(twice).toBeGreaterThan(from + HUNDRED_YEARS) // whose second half began later
      }),
    )
  })

  test('more takes longer, and later is later', () => {
    fc.assert(
      fc.property(anyHours(), moments, lengths, lengths, (hours, from, one, other) => {
        const never = Number.POSITIVE_INFINITY
        const [less, more] = [Math.min(one, other), Math.max(one, other)]
        expect(openAfter(hours, from, less) ?? never).toBeLessThanOrEqual(openAfter(hours, from, more) ?? never)
        expect(openAfter(hours, from, one) ?? never).toBeLessThanOrEqual(openAfter(hours, from + other, one) ?? never)
        const open = openBetween(hours, from, from + one)
        expect(open).toBeGreaterThanOrEqual(0)
        expect(open).toBeLessThanOrEqual(one)
      }),
    )
  })

  test.each(ZONES)('a year in %s is as long as its days together', (zone) => {
    const calendar = calendarIn(zone, { holidays: [{ date: '2026-05-05' }] }, [
      [30, 100],
      [101, 1_440],
    ])
    const [from, days] = [at('2026-01-01T00:00Z'), [...Array(365).keys()]]
    const daily = days.reduce((sum, day) => sum + openBetween(calendar, from + day * DAY, from + (day + 1) * DAY), 0)
    expect(openBetween(calendar, from, from + 365 * DAY)).toBe(daily)
  })
})
