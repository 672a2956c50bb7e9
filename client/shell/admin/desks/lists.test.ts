import { describe, expect, test } from 'vitest'
import { EMPTY_DESK } from '../../../../shared/kinds/ticket/desk/editing/index.ts'
import type { Desk } from '../../../../shared/kinds/ticket/desk/index.ts'
import { idFrom, levelsOf, moved, withCategoryId, without } from './lists.ts'

const say = (en: string) => ({ en, bn: '' })

test('one of a list goes up and down, and no further than its ends', () => {
  expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b'])
  expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c'])
  expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
  expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b'])
  expect(without(['a', 'b', 'c'], 1)).toEqual(['a', 'c'])
})

describe('an id', () => {
  test.each([
    ['Street light', 'street-light'],
    ['  Café & bar! ', 'cafe-bar'],
    ['24 hours', 'hours'],
    ['নতুন', 'field'],
    ['Phone', 'phone-2'],
    ['x'.repeat(60), 'x'.repeat(36)],
  ])('of “%s” is %s', (words, id) => expect(idFrom(words, ['phone'], 'field')).toBe(id))

  test('is one that none has', () => expect(idFrom('a', ['a', 'a-2'], 'f')).toBe('a-3'))
})

test('a category that goes by another id is named so everywhere', () => {
  const desk: Desk = {
    ...EMPTY_DESK,
    categories: [
      { id: 'a', label: say('A') },
      { id: 'b', label: say('B'), parent: 'a' },
    ],
    fields: [{ id: 'f', label: say('F'), sort: 'text', categories: ['a', 'b'] }],
    templates: [{ id: 't', label: say('T'), title: say('T'), category: 'a' }],
    macros: [{ id: 'm', label: say('M'), steps: [{ type: 'claim' }, { type: 'sort', category: 'a' }] }],
  }
  const named = withCategoryId(desk, 'a', 'z')
  expect(JSON.stringify(named)).toBe(
    JSON.stringify(desk)
      .replace('{"id":"a","label":{"en":"A","bn":""}}', '{"label":{"en":"A","bn":""},"id":"z"}')
      .replace(
        '{"id":"b","label":{"en":"B","bn":""},"parent":"a"}',
        '{"label":{"en":"B","bn":""},"id":"b","parent":"z"}',
      )
      .replace('["a","b"]', '["z","b"]')
      .replaceAll('"category":"a"', '"category":"z"'),
  )
  expect(withCategoryId(EMPTY_DESK, 'x', 'y')).toEqual(EMPTY_DESK)
})

test('categories lie as deep as there are others around them, and a circle has an end', () => {
  const levels = levelsOf([
    { id: 'a', label: say('A') },
    { id: 'b', label: say('B'), parent: 'a' },
    { id: 'c', label: say('C'), parent: 'b' },
    { id: 'd', label: say('D'), parent: 'gone' },
    { id: 'e', label: say('E'), parent: 'e' },
  ])
  expect([...levels.entries()].slice(0, 4)).toEqual([
    ['a', 0],
    ['b', 1],
    ['c', 2],
    ['d', 0],
  ])
  expect(levels.get('e')).toBeGreaterThan(0)
})
