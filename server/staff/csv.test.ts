import { expect, test } from 'vitest'
import { csvOf } from './csv.ts'

const lineOf = (...cells: unknown[]) => csvOf([cells]).slice(1)

test('AUD5 a table says that it is UTF-8, and ends its lines as spreadsheets want', () => {
  expect(
    csvOf([
      ['who', 'what'],
      ['আশা', 1],
    ]),
  ).toBe('\uFEFFwho,what\r\nআশা,1\r\n')
})

test('AUD5 commas, quotes and lines stay in their cell; nothing is an empty one', () => {
  expect(lineOf('a,b', 'say "x"', 'two\nlines', null, undefined)).toBe('"a,b","say ""x""","two\nlines",,\r\n')
})

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('AUD5 %j is text, and no formula', (evil) => {
  expect(lineOf(evil).replace(/^"/, '')).toMatch(/^'/)
})

test('AUD5 a number in a name is left alone', () => expect(lineOf('ward 7', '7')).toBe('ward 7,7\r\n'))
