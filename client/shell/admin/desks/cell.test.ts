import { expect, test } from 'vitest'
import { cellOf } from './cell.ts'

interface Whole {
  readonly name: { readonly en: string; readonly bn: string }
  readonly fields: readonly { readonly id: string; readonly required?: boolean }[]
  readonly about?: { readonly en: string; readonly bn: string }
}
const open = (start: Whole) => {
  let whole = start
  const cell = cellOf(
    () => whole,
    (next: Whole) => {
      whole = next
    },
  )
  return { cell, now: () => whole }
}
const start: Whole = { name: { en: 'Sport', bn: '' }, fields: [{ id: 'a' }, { id: 'b', required: true }] }

test('a place is read and named, however deep', () => {
  const { cell } = open(start)
  expect([cell.at('fields').at(1).at('id').value, cell.at('fields').at(1).at('id').path]).toEqual(['b', 'fields.1.id'])
})

test('what is put there leaves all else as it was', () => {
  const { cell, now } = open(start)
  cell.at('fields').at(0).at('id').put('c')
  expect(now().fields).toEqual([{ id: 'c' }, { id: 'b', required: true }])
  expect([start.fields[0]?.id, now().name]).toEqual(['a', start.name])
  expect(now().fields[1]).toBe(start.fields[1])
})

test('nothing is no key', () => {
  const { cell, now } = open(start)
  cell.at('fields').at(1).at('required').put(undefined)
  expect(Object.keys(now().fields[1]!)).toEqual(['id'])
})

test('what was not there begins with the first of its parts', () => {
  const { cell, now } = open(start)
  expect(cell.at('about').at('en').value).toBeUndefined()
  cell.at('about').at('en').put('All')
  expect(now().about).toEqual({ en: 'All' })
})

test('a part keeps its place among the others', () => {
  const { cell, now } = open(start)
  cell.at('name').put({ en: 'Games', bn: '' })
  expect(Object.keys(now())).toEqual(['name', 'fields'])
})
