import { expect, test } from 'vitest'
import type { PlaceId } from '../../../../shared/kernel/ids.ts'
import { treeOf } from '../../../../shared/kernel/tree.ts'
import type { KeptPlace } from '../../../../shared/protocol/places.ts'
import { sortWithin, takes } from './within.ts'

const place = (id: string, parent: string | null, more: object = {}) =>
  ({
    id,
    parent,
    sort: 'zone',
    name: id,
    nameBn: null,
    outlined: false,
    retiredAt: null,
    people: 0,
    ...more,
  }) as KeptPlace
const chain = Array.from({ length: 8 }, (_, at) => place(`L${at}`, at === 0 ? null : `L${at - 1}`))
const tree = treeOf([...chain, place('two', null), place('leaf', 'two')])
const takesIn = (id: string, parent: string) => takes(tree, id as PlaceId, tree.get(parent as PlaceId)!)

test('a place is offered where it can lie: not within itself, not too deep', () => {
  expect([takesIn('L1', 'L1'), takesIn('L1', 'L3'), takesIn('L1', 'two')]).toEqual([false, false, true])
  expect([takesIn('two', 'L5'), takesIn('two', 'L6'), takesIn('leaf', 'L6'), takesIn('leaf', 'L7')]).toEqual([
    true,
    false,
    true,
    false,
  ])
})

test('the sort that most often lies within is chosen beforehand', () => {
  expect(
    [undefined, 'city', 'campus', 'floor'].map((sort) => sortWithin(sort ? place('x', null, { sort }) : undefined)),
  ).toEqual(['city', 'ward', 'building', 'room'])
})
