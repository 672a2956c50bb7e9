import { expect, test } from 'vitest'
import { deedOf, listOf, stepFrom } from './keys.ts'

const press = (key: string, more = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, ...more })

test('a key alone does something', () => {
  expect(deedOf(press('c'))).toBe('claim')
  expect(deedOf(press('/'))).toBe('search')
})

test('with Ctrl or Alt it is the browser’s, and other keys are nobody’s', () => {
  expect(deedOf(press('c', { ctrlKey: true }))).toBeNull()
  expect(deedOf(press('p', { metaKey: true }))).toBeNull()
  expect(deedOf(press('q'))).toBeNull()
  expect(deedOf(press('toString'))).toBeNull()
})

test('digits lead to the lists above, from the first to the ninth', () => {
  expect([listOf(press('1')), listOf(press('9'))]).toEqual([0, 8])
  expect([listOf(press('0')), listOf(press('j')), listOf(press('1', { altKey: true }))]).toEqual([null, null, null])
})

test('one goes down and up, and stays at the ends', () => {
  const ids = ['a', 'b', 'c']
  expect(stepFrom(ids, null, 1)).toBe('a')
  expect(stepFrom(ids, null, -1)).toBe('c')
  expect(stepFrom(ids, 'a', 1)).toBe('b')
  expect(stepFrom(ids, 'c', 1)).toBe('c')
  expect(stepFrom(ids, 'a', -1)).toBe('a')
  expect(stepFrom(ids, 'gone', 1)).toBe('a')
  expect(stepFrom([], null, 1)).toBeNull()
})
