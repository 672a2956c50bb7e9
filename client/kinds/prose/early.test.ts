import { expect, test, vi } from 'vitest'

vi.resetModules() // as they are when a page begins
const { fetchReader, parse } = await import('./parse.ts')
const { plain } = await import('./plain.ts')

const TYPED = '**he** is ||the *gardener*||, ||really||!'

test('before the reader of marks is there, a text stands as typed, but what is hidden is hidden', async () => {
  expect(parse('**he** is ||it||')).toEqual([
    {
      is: 'paragraph',
      spans: [
        { is: 'text', text: '**he** is ' },
        { is: 'spoiler', spans: [{ is: 'text', text: 'it' }] },
        { is: 'text', text: '' },
      ],
    },
  ])
  expect(plain(TYPED)).toBe('he is ▒▒▒, ▒▒▒!')
  expect(plain('nothing to understand')).toBe('nothing to understand')
  await fetchReader()
  expect(plain(TYPED)).toBe('he is ▒▒▒, ▒▒▒!')
  expect(parse('**he**')).toEqual([{ is: 'paragraph', spans: [{ is: 'bold', spans: [{ is: 'text', text: 'he' }] }] }])
})
