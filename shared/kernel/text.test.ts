import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { beginning, isSeen, seen, wellFormed } from './text.ts'

describe('something to see', () => {
  test.each(['a', 'ক', '❤️', '👨‍👩‍👧', '🇧🇩', '.', '¿', '\u200Bx', '✌🏽'])('%j has it', (text) => {
    expect(isSeen(text)).toBe(true)
  })

  test.each([
    '',
    ' ',
    '\n\t',
    '\u00A0',
    '\u200B',
    '\u2060\u200D',
    '\u3164',
    '\u2800',
    '\uFEFF',
    '\u202E\u202C',
    '\u00AD',
  ])('%j has nothing', (text) => {
    expect(isSeen(text)).toBe(false)
    expect(v.is(v.pipe(v.string(), seen), text)).toBe(false)
  })
})

describe('the beginning of a text', () => {
  test('is all of it where there is room, and no longer where there is not', () => {
    expect(beginning('tea', 3)).toBe('tea')
    expect(beginning('teapot', 3)).toBe('tea')
  })

  test('ends with a whole sign, whatever it is cut from', () => {
    expect(beginning('tea😀', 4)).toBe('tea')
    expect(beginning('tea😀', 5)).toBe('tea😀')
    const any = fc.array(fc.constantFrom('a', '😀', 'ক', '\u{1F1E7}')).map((signs) => signs.join(''))
    fc.assert(
      fc.property(any, fc.nat(20), (text, longest) => {
        const cut = beginning(text, longest)
        expect(text.startsWith(cut) && cut.length <= longest && v.is(v.pipe(v.string(), wellFormed), cut)).toBe(true)
        expect(cut.length).toBeGreaterThanOrEqual(Math.min(text.length, longest) - 1)
      }),
    )
  })
})
