import { describe, expect, test } from 'vitest'
import { cut } from './cut.ts'

describe('GRD1 an article is cut', () => {
  test('by its headings, whose marks are taken off', () => {
    expect(cut('First words.\n\n## Is it **on**?\n\n1. Look.\n2. Wait.\n\n### [More](/help/more) ##\n\nText')).toEqual([
      { heading: '', text: 'First words.' },
      { heading: 'Is it on?', text: '1. Look.\n2. Wait.' },
      { heading: 'More', text: 'Text' },
    ])
  })

  test('in Bangla as in English', () => {
    expect(cut('## চালু আছে তো?\n\nপর্দাটি দেখুন।')).toEqual([{ heading: 'চালু আছে তো?', text: 'পর্দাটি দেখুন।' }])
  })

  test('never within a block of code', () => {
    const code = '```\n# not a heading\n\nrun\n```'
    expect(cut(`## Do\n\n${code}\n\nThen wait.`)).toEqual([{ heading: 'Do', text: `${code}\n\nThen wait.` }])
  })

  test('at the ends of paragraphs where a section is long', () => {
    const paragraphs = Array.from({ length: 5 }, (_, n) => `${n} ${'word '.repeat(100).trim()}`)
    const parts = cut(`## Long\n\n${paragraphs.join('\n\n')}`)
    expect(parts.map(({ heading }) => heading)).toEqual(['Long', 'Long', 'Long'])
    expect(parts.map(({ text }) => text).join('\n\n')).toBe(paragraphs.join('\n\n'))
  })

  test.each([
    ['lines', 'a line of a list that goes on and on\n'.repeat(100)],
    ['sentences', 'A sentence that says something. '.repeat(100)],
    ['words', 'word '.repeat(600)],
    ['nothing', 'x'.repeat(3_000)],
  ])('and one long paragraph where its %s end', (_, text) => {
    const parts = cut(text)
    expect(Math.max(...parts.map((part) => part.text.length))).toBeLessThanOrEqual(1_200)
    expect(
      parts
        .map((part) => part.text)
        .join('')
        .replace(/\s/g, ''),
    ).toBe(text.replace(/\s/g, ''))
  })

  test('into one part at least, also where there are only headings', () => {
    expect(cut('## Nothing\n')).toEqual([{ heading: '', text: '## Nothing' }])
  })
})
