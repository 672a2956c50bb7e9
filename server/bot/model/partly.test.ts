import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { partly } from './partly.ts'

/** Is the one what the other begins with, at every depth? */
const begins = (part: unknown, whole: unknown): boolean => {
  if (part === undefined) return true
  if (typeof part === 'string') return typeof whole === 'string' && whole.startsWith(part)
  if (Array.isArray(part)) return Array.isArray(whole) && part.every((one, at) => begins(one, whole[at]))
  if (part && typeof part === 'object')
    return Object.entries(part).every(
      ([key, one]) => Object.hasOwn(whole as object, key) && begins(one, whole?.[key as never]),
    )
  return Object.is(part, whole)
}

const texts = fc.string({ unit: 'grapheme', maxLength: 12 })
const { value: values } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    texts,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(texts, tie('value'), { maxKeys: 3 }),
  ),
}))

describe('JSON of which only the beginning is there', () => {
  test('MDL7 every beginning gives a beginning of what it says, and the whole gives all', () => {
    fc.assert(
      fc.property(fc.dictionary(texts, values, { maxKeys: 4 }), fc.constantFrom(0, 2), (value, indent) => {
        const json = JSON.stringify(value, null, indent)
        const plain = JSON.parse(json)
        for (let end = 0; end < json.length; end += 1) expect(begins(partly(json.slice(0, end)), plain)).toBe(true)
        expect(partly(json)).toEqual(plain)
      }),
      { numRuns: 40 },
    )
  })

  test.each([
    ['{"cites":[1', { cites: [] }],
    ['{"cites":[1,', { cites: [1] }],
    ['{"cites":[12],"text":"Turn it o', { cites: [12], text: 'Turn it o' }],
    ['{"text":"half \\u09', { text: 'half ' }],
    ['{"text":"half \\', { text: 'half ' }],
    ['{"text":"smile \\ud83d', { text: 'smile ' }],
    ['{"text":"smile \\ud83d\\ude00', { text: 'smile 😀' }],
    ['{"te', {}],
    ['{"yes":tru', {}],
    ['{"yes":true}', { yes: true }],
    ['', undefined],
  ])('MDL7 strings as far as they go, all else once it is whole: %s', (json, value) => {
    expect(partly(json)).toEqual(value)
  })

  test('MDL7 breaks on nothing', () => {
    for (const odd of ['}', '{]', '[,]', '{"a" 1}', '{1:2}', '"a\nb"', 'nul ', '['.repeat(10_000)]) partly(odd)
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'{}[]":,\\u1a \n') }), (odd) => void partly(odd)))
    expect(Object.hasOwn(partly('{"__proto__":{"a":1}}') as object, '__proto__')).toBe(true)
  })
})
