import { expect, test } from 'vitest'
import { monday, tomorrow } from './moments.ts'

const at = (day: number, hour: number) => new Date(2026, 10, day, hour, 30).getTime()
const said = (moment: number) => new Date(moment).toString().slice(0, 21)

test('tomorrow morning is the morning after the next midnight, late in the night too', () => {
  expect(said(tomorrow(at(21, 1)))).toBe('Sun Nov 22 2026 08:00')
  expect(said(tomorrow(at(30, 23)))).toBe('Tue Dec 01 2026 08:00')
})

test.each([
  [21, 'Mon Nov 23 2026 08:00'],
  [22, 'Mon Nov 23 2026 08:00'],
  [23, 'Mon Nov 30 2026 08:00'],
  [24, 'Mon Nov 30 2026 08:00'],
])('Monday, asked for on the %i., is the next one that is not today', (day, monday_) => {
  expect(said(monday(at(day, 5)))).toBe(monday_)
})
