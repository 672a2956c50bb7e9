import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { difference } from './difference.ts'

const told = (before: string, after: string) =>
  difference(before, after)
    .map(({ how, text }) => ({ same: text, added: `+${text}+`, gone: `-${text}-` })[how])
    .join('')

describe('what became of a text', () => {
  test.each([
    ['See you at fife', 'See you at five', 'See you at -fife-+five+'],
    ['Tea at five', 'Tea at five, all right?', 'Tea at -five-+five, all right?+'],
    ['one two three', 'one three', 'one -two -three'],
    ['same', 'same', 'same'],
    ['চা পাঁচটায়', 'চা ছয়টায়', 'চা -পাঁচটায়-+ছয়টায়+'],
  ])('from %j to %j', (before, after, said) => {
    expect(told(before, after)).toBe(said)
  })
  test('holds both texts whole', () => {
    const text = fc.string({ maxLength: 40 })
    fc.assert(
      fc.property(text, text, (before, after) => {
        const of = (how: string) =>
          difference(before, after)
            .filter((one) => one.how === 'same' || one.how === how)
            .map(({ text }) => text)
            .join('')
        expect([of('gone'), of('added')]).toEqual([before, after])
      }),
    )
  })
  test('of very long texts is not looked for', () => {
    const long = 'word '.repeat(5_000)
    expect(difference(long, `${long}more`).map(({ how }) => how)).toEqual(['gone', 'added'])
  })
})
