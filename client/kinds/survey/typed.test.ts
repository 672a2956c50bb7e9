import { describe, expect, test } from 'vitest'
import type { Question } from '../../../shared/kinds/thread/index.ts'
import { answersOf, blank, given, isAskable, isMissing, repeats, surveyOf, type Typed } from './typed.ts'

const choice: Typed = { ...blank, says: ' Tea? ', choices: ['yes', ' no ', ''] }

describe('a survey that is being written', () => {
  test('can be asked once each question says something, and has two choices where it needs them', () => {
    expect([blank, choice, { ...choice, says: ' ' }, { ...choice, choices: ['yes', ''] }].map(isAskable)).toEqual([
      false,
      true,
      false,
      false,
    ])
    expect(isAskable({ ...blank, sort: 'words', says: 'Why?' })).toBe(true)
    expect(isAskable({ ...blank, sort: 'scale', says: 'How?' })).toBe(true)
  })

  test('says no choice twice', () => {
    const twice = { ...choice, choices: ['yes', 'no', ' YES'] }
    expect([0, 1, 2].map((place) => repeats(twice, place))).toEqual([false, false, true])
    expect(isAskable(twice)).toBe(false)
    expect(repeats({ choices: ['', ''] }, 1)).toBe(false)
  })

  test('is asked without what is empty, and with what its sort needs alone', () => {
    const typed: Typed[] = [
      choice,
      { ...choice, sort: 'several', required: true },
      { ...choice, sort: 'scale', to: 10 },
      { ...choice, sort: 'words' },
    ]
    expect(surveyOf(typed, false, null)).toEqual({
      questions: [
        { sort: 'one', says: 'Tea?', choices: ['yes', 'no'] },
        { sort: 'several', says: 'Tea?', choices: ['yes', 'no'], required: true },
        { sort: 'scale', says: 'Tea?', to: 10 },
        { sort: 'words', says: 'Tea?' },
      ],
    })
    expect(surveyOf([choice], true, 5)).toMatchObject({ anonymous: true, until: 5 })
  })
})

describe('a survey that is being answered', () => {
  test('takes what says nothing for no answer', () => {
    expect([null, 0, [], [1], ' ', ' tea '].map(given)).toEqual([null, 0, null, [1], null, 'tea'])
  })

  test('misses what is required', () => {
    const asked: Question = { sort: 'words', says: 'Why?', required: true }
    expect([null, ' ', 'tea'].map((answer) => isMissing(asked, answer))).toEqual([true, true, false])
    expect(isMissing({ sort: 'words', says: 'Why?' }, null)).toBe(false)
  })

  test('answers each question in its place', () => {
    const questions: Question[] = [1, 2, 3].map((at) => ({ sort: 'words', says: `${at}?` }))
    expect(answersOf(questions, ['tea', ' '])).toEqual(['tea', null, null])
  })
})
