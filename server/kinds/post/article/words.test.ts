import { describe, expect, test } from 'vitest'
import { passageOf, piecesOf } from './passage.ts'
import { isHit, questionOf, stemOf, wordsOf } from './words.ts'

describe('the words of a question', () => {
  test.each([
    ['My printer does not print!', ['printer'.slice(0, 5), 'print']],
    ['How do I reset my password?', ['reset', 'password']],
    ['আমার প্রিন্টার কেন কাজ করছে না', ['প্রিন্টা', 'কাজ']],
    ['Wi-Fi', ['wi', 'fi']],
  ])('ART3 %j asks for what says something', (said, words) => {
    expect(questionOf(said)).toEqual([...new Set(words)])
  })

  test('ART3 where no word says anything, all of them are asked for', () => {
    expect(questionOf('what is it')).toEqual(['what', 'is', 'it'])
  })

  test.each([
    ['printers', 'print'],
    ['printing', 'print'],
    ['bills', 'bill'],
    ['bus', 'bus'],
    ['কার্ডটি', 'কার্ড'],
    ['ওয়ার্ডের', 'ওয়ার্ড'.normalize('NFC')],
  ])('ART3 %s begins with %s', (word, stem) => {
    expect(stemOf(word.normalize('NFC'))).toBe(stem)
  })

  test('ART3 the same letter in two spellings is the same', () => {
    expect(wordsOf('\u09DFোজন')).toEqual(wordsOf('\u09AF\u09BCোজন'))
  })

  test('a single letter is no beginning', () => {
    expect(isHit('abc', ['a'])).toBe(false)
    expect(isHit('a', ['a'])).toBe(true)
  })
})

describe('a passage', () => {
  test('ART3 says which of its words were asked for, and is no markup', () => {
    expect(piecesOf('The printer prints <b>nothing</b>', ['print'])).toEqual([
      { text: 'The ', hit: false },
      { text: 'printer', hit: true },
      { text: ' ', hit: false },
      { text: 'prints', hit: true },
      { text: ' <b>nothing</b>', hit: false },
    ])
  })

  test('ART3 begins shortly before what was asked for', () => {
    const text = `# First\n\n${'Some words before. '.repeat(20)}\n\n- then the **cartridge** is empty\n- ${'and after '.repeat(40)}`
    const passage = passageOf(text, ['cartridge'])
    const said = passage.map((piece) => piece.text).join('')
    expect(said).toMatch(/^… .* then the cartridge is empty and after .* …$/)
    expect(said.length).toBeLessThan(190)
    expect(passage.filter(({ hit }) => hit)).toEqual([{ text: 'cartridge', hit: true }])
  })

  test('without anything asked for it is the beginning, without the marks', () => {
    expect(passageOf('## Steps\n\n1. Open [settings](/settings)\n2. Press `OK`', [])).toEqual([
      { text: 'Steps · Open settings Press OK', hit: false },
    ])
  })
})
