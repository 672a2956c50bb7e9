import { describe, expect, test } from 'vitest'
import { neighbour, type Press, SHORTCUTS, wished } from './shortcuts.ts'

const press = (key: string, ...held: ('ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey')[]): Press => ({
  ...{ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false },
  ...Object.fromEntries(held.map((one) => [one, true])),
})
const reading = { typing: false, letters: true }
const typing = { typing: true, letters: true }

describe('a shortcut', () => {
  test.each([
    [press('k', 'ctrlKey'), 'switcher'],
    [press('k', 'metaKey'), 'switcher'],
    [press('n'), 'nextUnread'],
    [press('N', 'shiftKey'), 'previousUnread'],
    [press('p'), 'previousUnread'],
    [press('?', 'shiftKey'), 'help'],
    [press('ArrowDown', 'altKey'), 'below'],
    [press('F', 'ctrlKey', 'shiftKey'), 'searchHere'],
    [press('f', 'ctrlKey'), null],
    [press('n', 'ctrlKey'), null],
    [press('b', 'ctrlKey'), null],
    [press('Enter'), null],
  ] as const)('%o does %s', (one, does) => {
    expect(wished(one, reading)).toBe(does)
  })

  test('of a single letter is a letter while somebody types, and where it was turned off', () => {
    expect(wished(press('n'), typing)).toBeNull()
    expect(wished(press('?', 'shiftKey'), typing)).toBeNull()
    expect(wished(press('n'), { typing: false, letters: false })).toBeNull()
    expect(wished(press('k', 'ctrlKey'), { typing: true, letters: false })).toBe('switcher')
    expect(wished(press('Escape'), typing)).toBeNull()
  })

  test('no keys stand for two things', () => {
    const keys = SHORTCUTS.filter((one) => !('elsewhere' in one)).flatMap(({ keys }) => keys)
    expect(new Set(keys).size).toBe(keys.length)
  })
})

describe('the next conversation', () => {
  const rows = ['a', 'B', 'c', 'D']
  const isUnread = (row: string) => row === row.toUpperCase()

  test.each([
    [-1, 1, 'B'],
    [0, 1, 'B'],
    [1, 1, 'D'],
    [3, 1, 'B'],
    [-1, -1, 'D'],
    [2, -1, 'B'],
  ] as const)('from %i on, by %i, is %s', (from, way, row) => {
    expect(neighbour(rows, from, way, isUnread)).toBe(row)
  })
  test('is none where nothing is unread, or only the open one', () => {
    expect(neighbour(['a'], 0, 1, isUnread)).toBeNull()
    expect(neighbour(['A'], 0, 1, isUnread)).toBeNull()
    expect(neighbour([], -1, 1, isUnread)).toBeNull()
  })
})
