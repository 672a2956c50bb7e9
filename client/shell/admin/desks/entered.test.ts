import { expect, test } from 'vitest'
import { hoursOf, minutesIn, numberIn, tagsIn, timeOf } from './entered.ts'

test('a number is one, and nothing is none', () => {
  expect(['3', ' 0.5 ', '', ' ', 'x'].map(numberIn)).toEqual([3, 0.5, null, null, null])
})

test('tags stand between commas, each once', () => {
  expect(tagsIn(' water, ,roads,water,')).toEqual(['water', 'roads'])
  expect(tagsIn('')).toEqual([])
})

test('a time is minutes since midnight, and midnight ends a day', () => {
  expect([540, 0, 1_439, 1_440].map(timeOf)).toEqual(['09:00', '00:00', '23:59', '00:00'])
  expect([minutesIn('09:30'), minutesIn('00:00'), minutesIn('00:00', true)]).toEqual([570, 0, 1_440])
  expect([minutesIn(''), timeOf(Number.NaN)]).toEqual([Number.NaN, ''])
})

test('long times are told in hours', () =>
  expect([90, 45, 960].map(hoursOf)).toEqual([
    [1, 30],
    [0, 45],
    [16, 0],
  ]))
