import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { dhaka } from '../../../testing/calendars.ts'
import { business } from '../../../testing/clocks.ts'
import { Policy, Terms, targetOf, termsOf } from './sla.ts'

const policy: Policy = { ...business, hours: 'office' }
const at = (date: string) => Date.parse(`${date}T12:00Z`)

describe('CLK13 a promise', () => {
  test('is put into the log with its calendar, as far as it still matters', () => {
    expect(termsOf(policy, { office: dhaka }, at('2026-12-20'))).toEqual({
      ...business,
      hours: { ...dhaka, holidays: [{ date: '2026-12-25' }] },
    })
  })

  test('keeps the day itself, wherever that has not ended yet', () => {
    const { hours } = termsOf(policy, { office: dhaka }, at('2026-12-17'))
    expect(hours).toMatchObject({ holidays: [{ date: '2026-12-16' }, { date: '2026-12-25' }] })
  })

  test('that goes round the clock, or by a calendar that is gone, needs none', () => {
    expect(termsOf({ ...policy, hours: 'always' }, { office: dhaka }, 0).hours).toBe('always')
    expect(termsOf(policy, {}, 0).hours).toBe('always')
  })

  test('is for the priorities that it names, and for the clocks that have a time', () => {
    expect(targetOf(business, 'urgent', 'first')).toBe(30)
    expect(targetOf(business, 'low', 'first')).toBeNull()
    expect(targetOf(null, 'urgent', 'first')).toBeNull()
  })

  test('is read by its schema', () => {
    expect(v.parse(Policy, policy)).toEqual(policy)
    expect(v.parse(Terms, business)).toEqual(business)
  })

  test.each([
    ['nothing', { targets: { normal: { first: 0, next: null, resolution: null } } }],
    ['half a minute', { targets: { normal: { first: 0.5, next: null, resolution: null } } }],
    ['a priority that is none', { targets: { highest: { first: 1, next: null, resolution: null } } }],
    ['a warning at the very end', { warnAt: 1 }],
    ['a warning at the very beginning', { warnAt: 0 }],
    ['a pause for sleep', { pauses: ['asleep'] }],
  ])('may not be about %s', (_, changed) => expect(v.safeParse(Policy, { ...policy, ...changed }).success).toBe(false))
})
