import { expect, test } from 'vitest'
import { desksToChoose, isSame, joined, tagsIn, without } from './scope.ts'

const known = [
  { id: 'water', name: { en: 'Water', bn: 'পানি' } },
  { id: 'help', name: { en: 'Help', bn: '' } },
]

test('desks are called in the language spoken, and those that are gone keep their id', () => {
  expect(desksToChoose(known, ['old'], 'en').map(({ name }) => name)).toEqual(['Help', 'old', 'Water'])
  expect(desksToChoose(known, null, 'bn').map(({ name }) => name)).toEqual(expect.arrayContaining(['পানি', 'Help']))
})

test('a desk is chosen once, and let go', () => {
  expect(joined(['a'], 'a')).toEqual(['a'])
  expect(without(joined(['a'], 'b'), 'a')).toEqual(['b'])
})

test('the order says nothing; all is not the same as none', () => {
  expect(isSame({ desks: ['a', 'b'], places: null }, { desks: ['b', 'a'], places: null })).toBe(true)
  expect(isSame({ desks: [], places: null }, { desks: null, places: null })).toBe(false)
})

test('skills are read as they are typed', () => {
  expect(tagsIn(' Printers, networks ,,বাংলা\nprinters')).toEqual(['printers', 'networks', 'বাংলা'])
  expect(tagsIn('')).toEqual([])
})
