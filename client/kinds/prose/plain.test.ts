import { beforeAll, expect, test } from 'vitest'
import { fetchReader } from './parse.ts'
import { plain } from './plain.ts'

beforeAll(fetchReader)

test.each([
  ['Hello', 'Hello'],
  ['**Tea** at _five_, ~~or~~ `six`?', 'Tea at five, or six?'],
  ['The killer is ||the **gardener**||!', 'The killer is ▒▒▒!'],
  ['One\ntwo\n\nthree', 'One two three'],
  ['# Title\n> said\n- a\n- b\n1. c', 'Title said a b c'],
  ['```js\nlet a = 1\n```', 'let a = 1'],
  ['|a|b|\n|-|-|\n|1|2|', 'a b 1 2'],
  ['[here](https://example.org) and https://example.org/x', 'here and https://example.org/x'],
  ['@nila.das look', '@nila.das look'],
  ['<b>5 < 6</b>', '<b>5 < 6</b>'],
  ['আজ **বিকেলে** দেখা হবে', 'আজ বিকেলে দেখা হবে'],
  ['', ''],
])('%j is said as %j', (text, said) => {
  expect(plain(text)).toBe(said)
})

test('a moment is said by its distance', () => {
  expect(plain(`See you <t:${Math.round(Date.now() / 1000) + 7_230}:R>`)).toBe('See you in 2 hours')
})

test('a text that is nothing but marks is still said', () => {
  expect(plain('> '.repeat(5_000)).length).toBeGreaterThan(0)
})
