import { describe, expect, test } from 'vitest'
import type { AccountId } from '../../../shared/kernel/ids.ts'
import type { Row } from '../../sync/index.ts'
import { drawnOf, EVERYBODY, isOf, labelsOf, sortedOut } from './sieve.ts'

const row = (tuned: Row['tuned'], state: object = {}, kind: Row['kind'] = 'direct') => ({ kind, tuned, state }) as Row

describe('which contacts', () => {
  const plain = row({})
  const favourite = row({ favourite: true, label: 'Work' })
  test('CO6 everybody, the favourites, those of a label', () => {
    expect([plain, favourite].filter((one) => isOf(EVERYBODY, one))).toEqual([plain, favourite])
    expect([plain, favourite].filter((one) => isOf({ of: 'favourites' }, one))).toEqual([favourite])
    expect([plain, favourite].filter((one) => isOf({ of: 'label', label: 'Work' }, one))).toEqual([favourite])
  })

  test('CO6 every label once, as the reader’s language has them', () => {
    const rows = [row({ label: 'Work' }), row({ label: 'choir' }), row({ label: 'Work' }), row({ label: null }), plain]
    expect(labelsOf(rows, 'en')).toEqual(['choir', 'Work'])
  })
})

test('CO8 those who are no contacts are sorted by what there is to do', () => {
  const [me, you] = ['me', 'you'] as AccountId[]
  const asks = (by: AccountId, askedAt: number, blockedBy: AccountId[] = []) =>
    row({}, { contact: 'requested', by, askedAt, blockedBy })
  const [early, late, mine] = [asks(you!, 1), asks(you!, 2), asks(me!, 3)]
  const blocked = row({}, { contact: 'none', blockedBy: [me] })
  const others = [
    row({}, { contact: 'accepted', blockedBy: [] }),
    row({}, { contact: 'none', blockedBy: [you] }),
    row({}, { contact: 'requested' }, 'group'),
  ]
  expect(sortedOut([early, mine, late, blocked, ...others], me!)).toEqual({
    incoming: [late, early],
    outgoing: [mine],
    blocked: [blocked],
  })
})

describe('what is drawn of many', () => {
  test('begins with the first lines, and leaves room for the rest', () => {
    expect(drawnOf(10_000, 4, 100, 0, 800)).toEqual({ from: 0, to: 44, before: 0, after: 248_900 })
  })
  test('follows the window', () => {
    expect(drawnOf(10_000, 4, 100, 10_000, 800)).toEqual({ from: 388, to: 444, before: 9_700, after: 238_900 })
  })
  test('ends with the last', () => {
    expect(drawnOf(10, 4, 100, 0, 800)).toEqual({ from: 0, to: 10, before: 0, after: 0 })
    expect(drawnOf(10, 4, 100, 90_000, 800)).toEqual({ from: 0, to: 10, before: 0, after: 0 })
    expect(drawnOf(0, 1, 100, 0, 800)).toEqual({ from: 0, to: 0, before: 0, after: 0 })
  })
})
