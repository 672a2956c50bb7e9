import { describe, expect, test } from 'vitest'
import { isMissing, newReportId, reportOf } from './report.ts'

describe('the report of a crash', () => {
  test('says its number, when and where, and what happened', () => {
    const { text } = reportOf(new RangeError('too far'), { id: 'QK7M2XPA', at: 0, path: '/messages' })
    expect(text).toMatch(/^QK7M2XPA\n1970-01-01T00:00:00.000Z\n\/messages\nRangeError: too far/)
  })

  test('takes whatever was thrown', () => {
    expect(reportOf(undefined, { id: 'A', at: 0, path: '/' }).text).toMatch(/undefined$/)
  })

  test('has a number of eight signs that nobody mistakes for others', () => {
    expect(newReportId(Uint8Array.of(0, 7, 8, 13, 14, 31, 32, 255))).toMatch(/^[A-HJ-NP-Z2-9]{8}$/)
  })

  test('knows a part that could not be fetched from one that is broken', () => {
    expect(isMissing(new TypeError('Failed to fetch dynamically imported module: /assets/a.js'))).toBe(true)
    expect(isMissing(new TypeError('x is not a function'))).toBe(false)
  })
})
