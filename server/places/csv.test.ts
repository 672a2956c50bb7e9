import { expect, test } from 'vitest'
import { linesOf } from './csv.ts'

const cells = (csv: string) => linesOf(csv).map((line) => line.cells)

test('a list is read as spreadsheets write it', () => {
  const csv = '\uFEFFname,sort\r\n"Block ""A"", east",building\r\n\r\n"two\nlines",room\r\nlast,'
  expect(linesOf(csv)).toEqual([
    { line: 1, cells: ['name', 'sort'], open: false },
    { line: 2, cells: ['Block "A", east', 'building'], open: false },
    { line: 4, cells: ['two\nlines', 'room'], open: false },
    { line: 6, cells: ['last', ''], open: false },
  ])
})

test('with semicolons or tabs as well, by what its head has', () => {
  expect(cells('name;sort\nA, B;ward')).toEqual([
    ['name', 'sort'],
    ['A, B', 'ward'],
  ])
  expect(cells('name\tsort\nA;B\tward')).toEqual([
    ['name', 'sort'],
    ['A;B', 'ward'],
  ])
})

test('a quotation mark within a cell is one, and one that is not closed is told of', () => {
  expect(cells('name\n5" pipe')).toEqual([['name'], ['5" pipe']])
  expect(linesOf('name,sort\n"open,ward\nmore').at(-1)).toMatchObject({ line: 2, open: true })
  expect(linesOf('')).toEqual([])
})
