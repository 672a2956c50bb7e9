import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judgePassword } from './password.ts'

const asha = ['asha.rahman', 'Asha Rahman', 'asha@library.example']

describe('a password', () => {
  test.each(['mango-monsoon-42', 'correct horse battery staple', 'আমার সোনার বাংলা', 'jkl39#48dkfjQz', 'Tr0ub4dor&3x'])(
    '%s will do',
    (said) => expect(judgePassword(said, asha)).toMatchObject({ problem: null }),
  )

  test.each([
    ['short', 'Xk9#qPz2!'],
    ['simple', 'aaaaaaaaaaaaaaaa'],
    ['simple', '1234567890'],
    ['simple', '01712345678'],
    ['simple', 'qwertyuiop123'],
    ['simple', 'abcabcabcabcabc'],
    ['simple', 'zxcvbnm,./zxcvbnm'],
    ['personal', 'asha.rahman99'],
    ['personal', '4sh4-R4hm4n-2026'],
    ['personal', 'asha@library1'],
    ['personal', 'Helloworld-Chat1'],
  ])('is refused as %s: %s', (problem, said) => {
    const judged = judgePassword(said, asha)
    expect(judged).toMatchObject({ problem })
    expect(judged.score).toBeLessThan(2)
  })

  test('counts characters, not their halves', () => {
    expect(judgePassword('👩🏽🐘🎈🍋🚲')).toMatchObject({ problem: 'short' })
  })

  test('scores more the more there is to guess', () => {
    const scores = ['lentil-rain', 'lentil-rain-bus', 'lentil-rain-bus-orbit'].map((said) => judgePassword(said).score)
    expect(scores).toEqual([...scores].sort())
    expect(scores.at(-1)).toBe(4)
  })

  test('gains nothing from saying something short again and again', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 4 }), fc.integer({ min: 10, max: 40 }), (part, times) => {
        expect(judgePassword(part.repeat(times)).score).toBeLessThan(2)
      }),
    )
  })

  test('is judged without falling over, whatever it is', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (said) => void judgePassword(said, [said])))
  })
})
