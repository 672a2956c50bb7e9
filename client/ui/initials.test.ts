import { expect, test } from 'vitest'
import { initials, tone } from './initials.ts'

test.each([
  ['Rahima Begum', 'RB'],
  ['rahima', 'R'],
  ['Md. Abdul Karim', 'MK'],
  ['রহিমা বেগম', 'র'],
  ['ক্ষমা দাস', 'ক্ষ'],
  ['  Anna   Lee ', 'AL'],
  ['"Bob" (ops)', 'BO'],
  ['👩🏽‍🚀 Ada', '👩🏽‍🚀'],
  ['!!!', '·'],
  ['', '·'],
])('the initials of %j are %j', (name, expected) => {
  expect(initials(name)).toBe(expected)
})

test('a seed always has the same tone, and the tones are used about equally', () => {
  const seeds = Array.from({ length: 4000 }, (_, at) => `0192f0c4-7e5a-7000-8000-${at.toString(16).padStart(12, '0')}`)
  const counts = new Map<number, number>()
  for (const seed of seeds) counts.set(tone(seed), (counts.get(tone(seed)) ?? 0) + 1)
  expect([...counts.keys()].sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  expect(Math.min(...counts.values())).toBeGreaterThan(350)
  expect(tone('a')).toBe(tone('a'))
})
