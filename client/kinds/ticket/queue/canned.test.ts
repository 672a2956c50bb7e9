import { expect, test } from 'vitest'
import { fill } from '../../../../shared/kinds/ticket/index.ts'
import { cannedLike } from './canned.ts'

const BLANKS = { name: 'Mina', number: 'SUP-26-AAAAA-A', agent: 'Rafi' }
const say = (en: string) => ({ en, bn: '' })
const ALL = [
  { id: 'more', label: say('Ask for more'), text: say('What do you see?') },
  { id: 'thanks', label: say('Thank you'), text: say('Thank you, {{name}}.') },
  { id: 'reset', label: say('How to reset, and more'), text: say('Press it.') },
]

test('blanks are filled in, and what is no blank stays', () => {
  expect(fill('Dear {{name}}, {{ number }} is with {{agent}}. {{other}}', BLANKS)).toBe(
    'Dear Mina, SUP-26-AAAAA-A is with Rafi. {{other}}',
  )
})

test('a name that looks like a blank is a name', () => {
  expect(fill('{{name}}', { ...BLANKS, name: '{{agent}} $&' })).toBe('{{agent}} $&')
})

test('a text is found by the beginning of its id, or by any part of its name', () => {
  const ids = (query: string) => cannedLike(ALL, query, 'en').map(({ id }) => id)
  expect(ids('mor')).toEqual(['more', 'reset'])
  expect(ids('thank')).toEqual(['thanks'])
  expect(ids('zebra')).toEqual([])
  expect(ids('')).toHaveLength(3)
})
