import { describe, expect, test } from 'vitest'
import type { Answers, Question } from './survey.ts'
import { meanOf, tally } from './tally.ts'

const questions: Question[] = [
  { sort: 'one', says: 'How do you come?', choices: ['On foot', 'By bus'] },
  { sort: 'several', says: 'Which days?', choices: ['Friday', 'Saturday', 'Sunday'] },
  { sort: 'scale', says: 'How was it?', to: 5 },
  { sort: 'words', says: 'What else?' },
]
const papers: Answers[] = [
  [0, [0, 2], 5, 'tea'],
  [1, [2], 4, 'আরও চা'],
  [0, null, null, 'More'],
  [null, null, 5, null],
]

describe('what was answered', () => {
  test('SUR6 is counted by choice and by point, and the words stand in the order of their letters', () => {
    expect(tally(questions, papers)).toEqual([
      { counts: [2, 1] },
      { counts: [1, 0, 2] },
      { counts: [0, 0, 0, 1, 2] },
      { words: ['More', 'tea', 'আরও চা'] },
    ])
  })

  test('SUR7 is the same in whatever order it came', () => {
    expect(tally(questions, papers.toReversed())).toEqual(tally(questions, papers))
  })

  test('SUR6 is nothing where nobody answered', () => {
    expect(tally(questions, [])).toEqual([
      { counts: [0, 0] },
      { counts: [0, 0, 0] },
      { counts: [0, 0, 0, 0, 0] },
      { words: [] },
    ])
  })

  test('SUR6 has a middle on a scale', () => {
    expect(meanOf([0, 0, 0, 1, 2])).toBeCloseTo(14 / 3)
    expect(meanOf([0, 0])).toBeNull()
  })
})
