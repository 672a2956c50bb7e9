import { describe, expect, test } from 'vitest'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import type { Row } from '../../sync/index.ts'
import { countsOf, fits, goesBy } from './filters.ts'
import { asItWas, glimpse, stepOf } from './order.ts'

const row = (conversation: string, kind: Row['kind'], unread = 0) => ({
  conversation: conversation as ConversationId,
  kind,
  unread,
})

describe('a filter', () => {
  const rows = [row('a', 'direct'), row('b', 'direct', 2), row('c', 'group', 1), row('d', 'group')]
  const mentioned = new Set(['c'])

  test.each([
    ['all', 'abcd'],
    ['unread', 'bc'],
    ['mentions', 'c'],
    ['groups', 'cd'],
  ] as const)('%s lets through %s', (filter, through) => {
    const shown = rows.filter((one) => fits(filter, one, mentioned)).map(({ conversation }) => conversation)
    expect(shown.join('')).toBe(through)
  })

  test('says how many are behind it', () => {
    expect(countsOf(rows, mentioned)).toEqual({ all: 4, unread: 2, mentions: 1, groups: 2 })
  })
})

test.each([
  ['Nila Das', 'das', true],
  ['Nila Das', 'DAS ni', true],
  ['Nila Das', 'nila o', false],
  ['José Álvarez', 'jose', true],
  ['নীলা দাস', 'নীলা', true],
  ['নীলা দাস', 'নালা', false],
  ['Nila Das', '  ', true],
])('%s goes by “%s”: %s', (name, typed, found) => {
  expect(goesBy(name, typed)).toBe(found)
})

describe('the order of a list that somebody is about to point at', () => {
  test('stays: what is new comes last', () => {
    expect(asItWas(['a', 'b', 'c'], ['c', 'a', 'b', 'd'])).toEqual(['a', 'b', 'c', 'd'])
  })
  test('loses what is gone', () => {
    expect(asItWas(['a', 'b', 'c'], ['c', 'a'])).toEqual(['a', 'c'])
  })
})

describe('of a long list', () => {
  test('only what is in sight is drawn, and a little more', () => {
    expect(glimpse(10_000, 72, 7_200, 720)).toEqual({ from: 94, to: 116 })
    expect(glimpse(5, 72, 0, 720)).toEqual({ from: 0, to: 5 })
    expect(glimpse(3, 72, 7_200, 720)).toEqual({ from: 0, to: 3 })
    expect(glimpse(10_000, 0, 0, 0)).toEqual({ from: 0, to: 30 })
  })
})

test.each([
  ['ArrowDown', 3, 4],
  ['ArrowUp', 0, 0],
  ['Home', 7, 0],
  ['End', 0, 9],
  ['PageDown', 8, 9],
  ['PageUp', 7, 2],
  ['x', 3, null],
])('%s leads from %i to %j', (key, from, to) => {
  expect(stepOf(key, from, 10, 5)).toBe(to)
})
