import { expect, test } from 'vitest'
import { differences } from './differences.ts'

test('only what is another is told', () => {
  expect(differences({ tags: ['a'], capacity: 3 }, { tags: ['a'], capacity: 4 })).toEqual([
    { field: 'capacity', before: 3, after: 4 },
  ])
})

test('what is new is told whole, also where it says "all"', () => {
  expect(differences(null, { reason: 'Spam', until: null })).toEqual([
    { field: 'reason', before: undefined, after: 'Spam' },
    { field: 'until', before: undefined, after: null },
  ])
})

test('of what is new a list without anything in it is not told; of what was changed it is', () => {
  expect(differences(null, { words: [], state: 'on' }).map(({ field }) => field)).toEqual(['state'])
  expect(differences({ words: ['hush'] }, { words: [] })).toEqual([{ field: 'words', before: ['hush'], after: [] }])
})

test('what is gone is told', () => {
  expect(differences({ role: 'agent', scope: { desks: ['help'], places: null } }, { role: 'user' })).toEqual([
    { field: 'role', before: 'agent', after: 'user' },
    { field: 'desks', before: ['help'], after: undefined },
  ])
})

test('nothing became of nothing', () => expect(differences(null, null)).toEqual([]))
