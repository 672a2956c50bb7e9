import { describe, expect, test } from 'vitest'
import type { Report } from '../../../shared/protocol/status.ts'
import { counted, radiusOf, sieved } from './sieve.ts'

const report = (category: string | null, stage: Report['stage'] = 'open'): Report => ({
  lat: 23.8,
  lon: 90.4,
  desk: 'complaint',
  category,
  stage,
  day: 0,
  others: 0,
})
const all = [report('road'), report('light', 'solved'), report('road', 'closed'), report(null, 'new')]

describe('reports on the map', () => {
  test('are those of a category, and those that go on or are done', () => {
    expect(sieved(all, { category: '', how: 'all' })).toEqual(all)
    expect(sieved(all, { category: 'road', how: 'all' })).toHaveLength(2)
    expect(sieved(all, { category: 'road', how: 'open' })).toEqual([all[0]])
    expect(sieved(all, { category: '', how: 'done' })).toEqual([all[1], all[2]])
  })

  test('are counted by what they are about, the most frequent first', () => {
    expect(counted(all)).toEqual([
      ['road', 2],
      ['light', 1],
    ])
  })

  test('are drawn the larger the more people have them, up to a point', () => {
    const [one, four, crowd] = [0, 3, 500].map((others) => radiusOf({ others }))
    expect(four).toBeGreaterThan(one!)
    expect(crowd).toBe(16)
  })
})
