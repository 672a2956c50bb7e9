import { describe, expect, test } from 'vitest'
import type { Passage } from '../grounding/index.ts'
import type { Hint, Matter } from '../suggester.ts'
import { bestOf, createSearchSuggester, LEAST, suggestFor } from './suggester.ts'

const alike = (at: number, near: number): Hint => ({ field: 'category', at, near, by: 'alike' })
const passage = (score: number, text = 'Change the cartridge.'): Passage => ({
  ...{ slug: 'printer', version: 3, title: 'Printing grey', heading: '', language: 'en', desk: null, text, score },
  article: '00000000-0000-4000-8000-00000000000a' as Passage['article'],
})
const matter: Matter = {
  turns: [],
  language: 'en',
  desk: 'Support',
  categories: ['Printer', 'Network'],
  priorities: [],
  places: [],
  people: [],
  reply: true,
  passages: [],
}

describe('SUG4 how sure a proposal is', () => {
  test('many that agree and were told alike make it surer than one', () => {
    const many = bestOf([alike(0, 0.5), alike(0, 0.5), alike(0, 0.5)])!
    const one = bestOf([alike(0, 0.6)])!
    expect(many.score).toBeGreaterThan(one.score)
    expect(many).toMatchObject({ at: 0, because: { by: 'alike', some: 3, of: 3 } })
  })

  test('those that disagree make it less sure, and it says how many do', () => {
    const agreed = bestOf([alike(1, 0.6), alike(1, 0.6)])!
    const split = bestOf([alike(1, 0.6), alike(1, 0.6), alike(0, 0.5)])!
    expect(split.score).toBeLessThan(agreed.score)
    expect(split.because).toEqual({ by: 'alike', some: 2, of: 3 })
  })

  test('little that speaks for it, or as much for something else, is not proposed', () => {
    expect(bestOf([alike(0, 0.3)])).toBeNull()
    expect(bestOf([alike(0, 0.5), alike(1, 0.5)])).toBeNull()
    expect(bestOf([])).toBeNull()
  })

  test('it is never all sure, nor less than what is proposed at all', () => {
    for (const near of [0.3, 0.5, 0.7, 0.9, 1])
      for (const count of [1, 2, 4, 8]) {
        const pick = bestOf(Array.from({ length: count }, () => alike(0, near)))
        if (pick) expect(pick.score).toSatisfy((score: number) => score >= LEAST && score <= 0.97)
      }
  })

  test('a name that was said is the reason, where that speaks most', () => {
    const named: Hint = { field: 'place', at: 0, near: 0.8, by: 'named' }
    expect(bestOf([named])).toMatchObject({ at: 0, because: { by: 'named' } })
  })
})

describe('SUG4 a reply', () => {
  const text: Hint = { field: 'reply', at: 0, near: 0.7, by: 'text' }

  test('is what an article says, with its version', () => {
    expect(suggestFor({ ...matter, passages: [passage(0.8)] }).reply).toEqual({
      text: 'Change the cartridge.',
      cites: [{ article: passage(0).article, slug: 'printer', version: 3, title: 'Printing grey' }],
      score: 0.8,
      why: '',
      because: { by: 'article' },
    })
  })

  test('else the text of the desk by which similar ones were answered', () => {
    const kept = { ...matter, passages: [passage(0.2)], texts: ['Turn it off and on.'], hints: [text, text, text] }
    expect(suggestFor(kept).reply).toMatchObject({
      text: 'Turn it off and on.',
      cites: [],
      because: { by: 'text', some: 3, of: 3 },
    })
  })

  test('else none; and none where none is wanted', () => {
    expect(suggestFor({ ...matter, passages: [passage(0.2)] }).reply).toBeUndefined()
    expect(suggestFor({ ...matter, reply: false, passages: [passage(0.9)] }).reply).toBeUndefined()
  })
})

test('SUG4 what is not in the list is not chosen, and nothing is asked of anybody outside', async () => {
  const hints = [alike(7, 0.9), alike(7, 0.9)]
  const suggester = createSearchSuggester()
  expect(await suggester.suggest({ ...matter, hints }, new AbortController().signal)).toEqual({
    usage: { asked: 0, answered: 0 },
  })
  expect(suggester.from).toBe('search')
})
