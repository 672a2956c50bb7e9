import fc from 'fast-check'
import { expect, test } from 'vitest'
import { differences } from './diff.ts'

test('says which lines went and which came', () => {
  expect(differences('Turn it off.\nWait.\nTurn it on.', 'Turn it off.\nWait a minute.\nTurn it on.\nPrint.')).toEqual([
    { is: 'same', text: 'Turn it off.' },
    { is: 'gone', text: 'Wait.' },
    { is: 'new', text: 'Wait a minute.' },
    { is: 'same', text: 'Turn it on.' },
    { is: 'new', text: 'Print.' },
  ])
})

test('holds both texts whole, whatever they are', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', 'c', ''), { minLength: 1, maxLength: 12 })
    .map((lines) => lines.join('\n'))
  fc.assert(
    fc.property(text, text, (one, other) => {
      const lines = differences(one, other)
      const without = (is: string) => lines.filter((line) => line.is !== is).map((line) => line.text)
      expect(without('new').join('\n')).toBe(one)
      expect(without('gone').join('\n')).toBe(other)
      if (one === other) expect(lines.every(({ is }) => is === 'same')).toBe(true)
    }),
  )
})
