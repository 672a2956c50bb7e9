import { expect, test } from 'vitest'
import type { Block } from '../prose/tree.ts'
import { contentsOf, sectionsOf } from './sections.ts'

const heading = (text: string): Block => ({ is: 'heading', spans: [{ is: 'text', text }] })
const paragraph = (text: string): Block => ({ is: 'paragraph', spans: [{ is: 'text', text }] })

test('an article is parts below headings, each with an address of its own', () => {
  const sections = sectionsOf([
    paragraph('First of all'),
    heading('Check the cable'),
    paragraph('It is grey.'),
    paragraph('Really.'),
    heading('তার দেখুন'),
    heading('Check the cable!'),
    heading('?'),
  ])
  expect(sections.map(({ id, blocks }) => [id, blocks.length])).toEqual([
    ['', 1],
    ['check-the-cable', 2],
    ['তার-দেখুন', 0],
    ['check-the-cable-2', 0],
    ['part', 0],
  ])
})

test('only a long one has a list of its parts', () => {
  const parts = ['One', 'Two', 'Three'].map(heading)
  expect(contentsOf(sectionsOf([paragraph('x'), ...parts.slice(1)]))).toEqual([])
  expect(contentsOf(sectionsOf([paragraph('x'), ...parts])).map(({ name }) => name)).toEqual(['One', 'Two', 'Three'])
})
