import { describe, expect, test } from 'vitest'
import { holds, pieces } from './pieces.ts'

const drawn = (text: string, typed: string, most?: number) =>
  pieces(text, typed, most)
    .map(({ text, marked }) => (marked ? `[${text}]` : text))
    .join('')

describe('what was found', () => {
  test('is marked, each word wherever it stands, in any case', () => {
    expect(drawn('Tea at five, tea at six', 'tea SIX')).toBe('[Tea] at five, [tea] at [six]')
  })
  test('is marked by whole letters in Bangla', () => {
    expect(drawn('কাল বিকেলে চা', 'বিকেল')).toBe('কাল [বিকেলে] চা')
    expect(drawn('ন\u09DFটা', 'নয\u09BC')).toBe('[ন\u09DF]টা')
  })
  test('is never read as a pattern', () => {
    expect(drawn('a+b (c) [d]', '(c) a+')).toBe('[a+]b [(c)] [d]')
    expect(drawn('<b>', '.*')).toBe('<b>')
  })
  test('is in sight, also in a long text', () => {
    const long = `${'before '.repeat(50)}needle ${'after '.repeat(50)}`
    expect(drawn(long, 'needle', 80)).toMatch(/^…(before )+\[needle\] after/)
    expect(drawn(long, 'needle', 80).length).toBeLessThan(84)
  })
  test('needs every word, and is found here as on the server', () => {
    expect(holds('Tea at five', 'five TEA')).toBe(true)
    expect(holds('Tea at five', 'five coffee')).toBe(false)
    expect(holds('ন\u09DFটা', 'নয\u09BCটা')).toBe(true)
  })
})
