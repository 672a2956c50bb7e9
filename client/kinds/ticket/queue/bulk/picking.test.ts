import { expect, test } from 'vitest'
import { ranged, toggled } from './picking.ts'

const ids = ['a', 'b', 'c', 'd']
const of = (...some: string[]) => new Set(some)

test('one is chosen, and not any more', () => {
  expect(toggled(of('a'), 'b')).toEqual(of('a', 'b'))
  expect(toggled(of('a', 'b'), 'a')).toEqual(of('b'))
})

test('all from here to there are chosen, in either direction', () => {
  expect(ranged(of(), ids, 'b', 'd')).toEqual(of('b', 'c', 'd'))
  expect(ranged(of('d'), ids, 'c', 'a')).toEqual(of('a', 'b', 'c', 'd'))
})

test('where it began is gone from the list, and only this one is chosen', () => {
  expect(ranged(of(), ids, null, 'c')).toEqual(of('c'))
  expect(ranged(of(), ids, 'z', 'c')).toEqual(of('c'))
})

test('no more are chosen than may be at once', () => {
  expect(ranged(of('a'), ids, 'a', 'd', 2).size).toBe(2)
})
