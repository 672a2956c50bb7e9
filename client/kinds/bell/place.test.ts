import { expect, test } from 'vitest'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import { placeOf } from './place.ts'

const about = '01980000-0000-7000-8000-0000000000c1' as ConversationId

test('what was told leads to its message, or to the conversation', () => {
  expect(placeOf({ about, message: 7 })).toContain(`/messages/${about}`)
  expect(placeOf({ about, message: 7 })).toContain('7')
  expect(placeOf({ about, reason: 'progress', name: 'The hole' })).toBe(`/messages/${about}`)
})

test('ALK5 whoever only has the same is led to where it stands', () => {
  expect(placeOf({ about, reason: 'alike', name: 'CMP-26-K7QD3-M' })).toBe('/status/CMP-26-K7QD3-M')
})

test('LAD4 whoever is called is led to where they can say that they are on it', () => {
  expect(placeOf({ about, reason: 'called', name: 'A wire' })).toBe(`/queue/${about}`)
})

test('PAT3 whoever is told of many tickets at once is led to them in the queue', () => {
  expect(placeOf({ about, reason: 'burst', name: 'Ward 7 · Water supply' })).toBe(`/queue?pattern=${about}`)
})

test('MOD4 whose words were let is led to them, and to what is still held back from the bell itself', () => {
  expect(placeOf({ about, reason: 'released', message: 7 })).toContain(`/messages/${about}`)
  for (const reason of ['upheld', 'lapsed', 'withheld'] as const)
    expect(placeOf({ about, reason, name: 'Ward 7' })).toBe('/notifications')
})
