import { expect, test } from 'vitest'
import { nextAfter } from './next.ts'

test.each(['/messages/42?at=7#last', '/settings/privacy'])('%s is a place to go on to', (place) => {
  expect(nextAfter(place)).toBe(place)
})

test.each([
  undefined,
  '',
  'https://elsewhere.example',
  '//elsewhere.example/messages',
  '/\\elsewhere.example',
  '/\t/elsewhere.example',
  'javascript:alert(1)',
  'messages',
])('%j is not: it leads to the messages', (place) => {
  expect(nextAfter(place)).toBe('/messages')
})
