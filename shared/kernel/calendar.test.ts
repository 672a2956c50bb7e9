import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { dhaka } from '../testing/calendars.ts'
import { Calendar, type Interval } from './calendar.ts'

const read = (changed: object) => v.safeParse(Calendar, { ...dhaka, ...changed })
const monday = (...intervals: Interval[]) => ({ week: { ...dhaka.week, mon: intervals } })

describe('CLK3 a calendar', () => {
  test('has a zone, a week, holidays, and days of its own', () => {
    expect(v.parse(Calendar, dhaka)).toEqual(dhaka)
  })

  test.each(['Asia/Dacca', 'Europe/London', 'America/New_York', 'Asia/Kathmandu', 'UTC'])('may be kept in %s', (zone) =>
    expect(read({ zone }).success).toBe(true),
  )

  test('may be open round the clock, and over midnight in two pieces', () => {
    expect(read(monday([0, 1_440])).success).toBe(true)
    expect(read(monday([0, 360], [1_320, 1_440])).success).toBe(true)
  })

  test('may be open in pieces that touch', () => {
    expect(read(monday([540, 780], [780, 1_020])).success).toBe(true)
  })

  test.each([
    ['a zone that is none', { zone: 'Asia/Atlantis' }],
    ['an interval that ends before it begins', monday([1_020, 540])],
    ['one that ends as it begins', monday([540, 540])],
    ['one that goes over midnight', monday([1_320, 1_800])],
    ['one from before midnight', monday([-60, 60])],
    ['an interval with a third time', { week: { ...dhaka.week, mon: [[540, 780, 840]] } }],
    ['half a minute', monday([540.5, 600])],
    ['intervals that overlap', monday([540, 780], [720, 1_020])],
    ['intervals out of order', monday([840, 1_020], [540, 780])],
    ['a week without a Monday', { week: { ...dhaka.week, mon: undefined } }],
    ['a day that no month has', { holidays: [{ date: '2026-02-30' }] }],
    ['a day written otherwise', { holidays: [{ date: '16/12/2026' }] }],
    ['a holiday twice', { holidays: [{ date: '2026-12-16' }, { date: '2026-12-16', name: 'Victory Day' }] }],
    ['a name of two lines', { holidays: [{ date: '2026-12-16', name: 'Victory\nDay' }] }],
    ['what nobody knows of', { lunch: true }],
  ])('may not have %s', (_, changed) => expect(read(changed).success).toBe(false))
})
