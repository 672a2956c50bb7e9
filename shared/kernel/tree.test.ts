import { expect, test } from 'vitest'
import { treeOf } from './tree.ts'

const branch = (id: string, parent: string | null = null, name = id) => ({ id, parent, name })
const tree = treeOf([
  branch('ward 10', 'city'),
  branch('room', 'ward 2'),
  branch('ward 2', 'city'),
  branch('lost', 'gone'),
  branch('campus'),
  branch('city'),
])
const ids = (branches: readonly { readonly id: string }[]) => branches.map(({ id }) => id)

test('TRE1 a tree lists each place after the one it lies within, by name and number', () => {
  expect(ids(tree.all)).toEqual(['campus', 'city', 'ward 2', 'room', 'ward 10'])
  expect(ids(tree.childrenOf('city'))).toEqual(['ward 2', 'ward 10'])
  expect(ids(tree.childrenOf(null))).toEqual(['campus', 'city'])
})

test('TRE1 it knows the way to each, and how much lies beneath it', () => {
  expect(ids(tree.pathOf('room'))).toEqual(['city', 'ward 2', 'room'])
  expect(tree.pathOf('nowhere')).toEqual([])
  expect([tree.pathOf('lost'), tree.get('lost')]).toEqual([[], undefined])
  expect(tree.pathOf(null)).toEqual([])
  expect([tree.heightOf('city'), tree.heightOf('room'), tree.heightOf('nowhere')]).toEqual([3, 1, 1])
})
