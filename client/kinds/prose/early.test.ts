import { expect, test } from 'vitest'
import { fetchReader, parse } from './parse.ts'
import { plain } from './plain.ts'

test('before the reader of marks is there, a text stands as typed, but what is hidden is hidden', async () => {
  expect(plain('**he** is ||the *gardener*||, ||really||!')).toBe('**he** is ▒▒▒, ▒▒▒!')
  expect(plain('nothing to understand')).toBe('nothing to understand')
  await fetchReader()
  expect(plain('**he** is ||the *gardener*||, ||really||!')).toBe('he is ▒▒▒, ▒▒▒!')
  expect(parse('**he**')).toEqual([{ is: 'paragraph', spans: [{ is: 'bold', spans: [{ is: 'text', text: 'he' }] }] }])
})
