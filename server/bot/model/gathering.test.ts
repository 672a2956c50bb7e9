import { describe, expect, test } from 'vitest'
import { createGathering, tokensIn } from './gathering.ts'

type Part = Record<string, unknown>
const piece = (...tool_calls: Part[]) => ({ choices: [{ delta: { tool_calls } }] })
const part = (more: Part, name = '', input = '') => ({ ...more, function: { name, arguments: input } })
const callsOf = (...pieces: unknown[]) => {
  const gathering = createGathering(1_000)
  for (const one of pieces) gathering.add(one)
  return gathering.calls().map(({ name, input }) => `${name} ${input}`)
}

describe('pieces of an answer', () => {
  test.each<[string, unknown[]]>([
    [
      'by number',
      [
        piece(part({ index: 0, id: 'x' }, 'a', '{')),
        piece(part({ index: 1, id: 'y' }, 'b', '[')),
        piece(part({ index: 0 }, '', '}')),
        piece(part({ index: 1 }, '', ']')),
      ],
    ],
    [
      'by id',
      [
        piece(part({ id: 'x' }, 'a', '{')),
        piece(part({ id: 'x' }, '', '}')),
        piece(part({ id: 'y' }, 'b', '[')),
        piece(part({}, '', ']')),
      ],
    ],
    [
      'by id, all with the same number',
      [piece(part({ index: 0, id: 'x' }, 'a', '{}'), part({ index: 0, id: 'y' }, 'b', '[]'))],
    ],
  ])('MDL2 belong together %s', (_, pieces) => {
    expect(callsOf(...pieces)).toEqual(['a {}', 'b []'])
  })

  test('MDL2 may leave out everything', () => {
    expect(callsOf({}, { choices: [] }, { choices: [{}] }, { choices: [{ delta: null }], usage: null })).toEqual([])
    expect(callsOf(piece({ index: null, id: null, function: null }))).toEqual([' '])
  })

  test('MDL2 what it cost is estimated where nobody tells: Bangla costs more than English', () => {
    const gathering = createGathering(1_000)
    gathering.add({ choices: [{ delta: { content: 'x'.repeat(40) } }] })
    expect(gathering.usage('y'.repeat(20))).toEqual({ asked: 5, answered: 10 })
    expect(tokensIn('টোনার')).toBeGreaterThan(tokensIn('toner'))
    gathering.add({ choices: [], usage: { prompt_tokens: 7, completion_tokens: 9 } })
    expect(gathering.usage('')).toEqual({ asked: 7, answered: 9 })
  })

  test('MDL3 more than an answer holds is too much, and so are more calls than anybody makes', () => {
    expect(() => callsOf({ choices: [{ delta: { content: 'x'.repeat(1_001) } }] })).toThrow('more than an answer holds')
    expect(() => callsOf(...Array.from({ length: 9 }, (_, index) => piece(part({ index }, 'a'))))).toThrow('too many')
  })
})
