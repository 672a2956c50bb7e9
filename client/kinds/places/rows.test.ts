import { describe, expect, test } from 'vitest'
import type { PlaceId } from '../../../shared/kernel/ids.ts'
import { treeOf } from '../../../shared/kernel/tree.ts'
import type { Place } from '../../../shared/protocol/places.ts'
import { found, keyed, openedFor, unfolded } from './rows.ts'

const place = (id: string, parent: string | null, name: string, nameBn: string | null = null): Place => ({
  id: id as PlaceId,
  parent: parent as PlaceId | null,
  sort: 'ward',
  name,
  nameBn,
})
const tree = treeOf([
  place('city', null, 'Anandapur', 'আনন্দপুর'),
  place('north', 'city', 'North', 'উত্তর'),
  place('w2', 'north', 'Ward 2', 'ওয়ার্ড ২'),
  place('w12', 'city', 'Ward 12', 'ওয়ার্ড ১২'),
])
const id = (said: string) => said as PlaceId
const ids = (rows: readonly { readonly place: Place }[]) => rows.map((row) => row.place.id)

describe('the list of places', () => {
  test('shows what is unfolded, and how deep it lies', () => {
    expect(unfolded(tree, new Set()).map((row) => [row.place.id, row.level, row.open])).toEqual([['city', 1, false]])
    expect(unfolded(tree, new Set(['city', 'north'])).map((row) => [row.place.id, row.level, row.open])).toEqual([
      ['city', 1, true],
      ['north', 2, true],
      ['w2', 3, null],
      ['w12', 2, null],
    ])
  })

  test('begins unfolded where there is one root, and to what was chosen', () => {
    expect([...openedFor(tree, null)]).toEqual(['city'])
    expect([...openedFor(tree, id('w2'))]).toEqual(['city', 'north'])
  })

  test.each([
    ['ward', ['w2', 'w12']],
    ['WARD 2', ['w2', 'w12']],
    ['anandapur ward 12', ['w12']],
    ['ওয়ার্ড ২', ['w2', 'w12']],
    ['উত্তর 2', ['w2']],
    ['north', ['north']],
    ['nowhere', []],
  ])('finds %s in either language', (typed, expected) => {
    expect(ids(found(tree, typed))).toEqual(expected)
  })

  test('finds first what is called just that', () => {
    const wards = treeOf(['Old ward 1', 'Ward 10', 'Ward 1, Port', 'ward 1'].map((name) => place(name, null, name)))
    expect(ids(found(wards, 'Ward 1'))).toEqual(['ward 1', 'Ward 1, Port', 'Ward 10', 'Old ward 1'])
  })

  test('says of what it found where it lies', () => {
    expect(found(tree, 'ward 2')[0]?.within.map(({ name }) => name)).toEqual(['Anandapur', 'North'])
  })

  test('is walked through by keys', () => {
    const rows = unfolded(tree, new Set(['city']))
    expect(ids(rows)).toEqual(['city', 'north', 'w12'])
    const steps = (at: number) =>
      ['ArrowDown', 'ArrowUp', 'Home', 'End', 'ArrowRight', 'ArrowLeft', 'x'].map((key) => keyed(rows, at, key))
    expect(steps(1)).toEqual([{ to: 2 }, { to: 0 }, { to: 0 }, { to: 2 }, { fold: 'north' }, { to: 0 }, null])
    expect(steps(0)).toEqual([{ to: 1 }, { to: 0 }, { to: 0 }, { to: 2 }, { to: 1 }, { fold: 'city' }, null])
    expect(steps(-1)).toEqual([{ to: 0 }, { to: 2 }, { to: 0 }, { to: 2 }, null, null, null])
    expect(keyed([], -1, 'ArrowDown')).toBeNull()
  })
})
