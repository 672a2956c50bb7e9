import { expect, test } from 'vitest'
import { agree, clockIn, isOfOneDay, placeOfZone } from './times.ts'

const noon = Date.UTC(2026, 10, 27, 12)

test('a zone goes by its city', () => {
  expect(placeOfZone('America/Argentina/Buenos_Aires')).toBe('Buenos Aires')
  expect(placeOfZone('UTC')).toBe('UTC')
})

test('the clock of a zone is shown, and nothing where there is no such zone', () => {
  expect(clockIn(noon, 'Asia/Dhaka', 'en')).toContain('6:00')
  expect(clockIn(noon, 'Mars/Base', 'en')).toBeNull()
})

test('zones agree whose clocks show the same, whatever they are called', () => {
  expect(agree(noon, 'Asia/Dhaka', 'Asia/Dacca')).toBe(true)
  expect(agree(noon, 'Asia/Dhaka', 'Asia/Kolkata')).toBe(false)
  expect(agree(noon, 'Mars/Base', 'Asia/Dhaka')).toBe(true)
})

test('what ends after midnight is not of one day', () => {
  const evening = new Date(2026, 10, 27, 22).getTime()
  expect(isOfOneDay({ starts: evening, ends: evening + 3_600_000 })).toBe(true)
  expect(isOfOneDay({ starts: evening, ends: evening + 3 * 3_600_000 })).toBe(false)
  expect(isOfOneDay({ starts: evening })).toBe(true)
})
