import { expect, test } from 'vitest'
import { COLUMNS } from '../../../../../shared/protocol/views.ts'
import { columnsIn, layOut, USUAL } from './columns.ts'

test('columns stand in the order of the page, and what a ticket is about is always there', () => {
  expect(columnsIn(['tags', 'number'])).toEqual(['number', 'subject', 'tags'])
  expect(columnsIn(['subject'])).toEqual(['subject'])
  expect(columnsIn([])).toBe(USUAL)
  expect(columnsIn(['colour'])).toEqual(['subject'])
})

test('each column has its width', () => {
  for (const column of COLUMNS) expect(layOut([column]).template).toMatch(/rem/)
  const [few, all] = [layOut(['subject']), layOut(COLUMNS)].map(({ least }) => Number.parseFloat(least)) as [
    number,
    number,
  ]
  expect(few).toBeLessThan(all)
})
