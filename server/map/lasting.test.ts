import { expect, test } from 'vitest'
import { DAY } from '../../shared/kernel/time.ts'
import { lastingOf } from './lasting.ts'

test.each([
  [null, 7 * DAY],
  ['public', 7 * DAY],
  ['max-age=86400, stale-while-revalidate=604800', DAY],
  ['public, Max-Age=0', 0],
  ['max-age=99999999999', 30 * DAY],
  ['no-store', 0],
  ['private, no-cache, max-age=60', 0],
])('MAP4 %j: kept for %d ms', (said, ms) => {
  expect(lastingOf(said)).toBe(ms)
})
