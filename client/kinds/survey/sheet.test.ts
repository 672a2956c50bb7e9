import { describe, expect, test } from 'vitest'
import type { AccountId } from '../../../shared/kernel/ids.ts'
import type { Question } from '../../../shared/kinds/thread/index.ts'
import { choiceAt, saidBy, sheetOf } from './sheet.ts'

const questions: Question[] = [
  { sort: 'one', says: 'How?', choices: ['On foot', 'By bus'] },
  { sort: 'several', says: 'When?', choices: ['Friday', 'Saturday'] },
  { sort: 'scale', says: 'How was it?', to: 5 },
  { sort: 'words', says: 'What else?' },
]
const headings = { name: 'Name', question: 'Question', answer: 'Answer', count: 'Count' }
const rafi = 'rafi' as AccountId
const nameOf = (account: AccountId) => account.toUpperCase()

describe('what a survey found', () => {
  test('is a row for each person where there are names', () => {
    const papers = [{ by: rafi, answers: [1, [0, 1], 4, 'More tea'] }]
    expect(sheetOf(questions, { sums: null, papers }, headings, nameOf)).toEqual([
      ['Name', 'How?', 'When?', 'How was it?', 'What else?'],
      ['RAFI', 'By bus', 'Friday; Saturday', '4', 'More tea'],
    ])
  })

  test('is a row for each answer where there are none', () => {
    const sums = [{ counts: [2, 1] }, { counts: [0, 3] }, { counts: [0, 0, 0, 1, 2] }, { words: ['Rice', 'Tea'] }]
    const rows = sheetOf(questions, { sums, papers: null }, headings, nameOf)
    expect(rows.slice(0, 3)).toEqual([
      ['Question', 'Answer', 'Count'],
      ['How?', 'On foot', '2'],
      ['How?', 'By bus', '1'],
    ])
    expect(rows.slice(-3)).toEqual([
      ['How was it?', '5', '2'],
      ['What else?', 'Rice', ''],
      ['What else?', 'Tea', ''],
    ])
  })

  test('is nothing where nothing is told', () => {
    expect(sheetOf(questions, { sums: null, papers: null }, headings, nameOf)).toEqual([])
  })

  test('says nothing for what was passed over, and knows each place', () => {
    expect(questions.map((question) => saidBy(question, null))).toEqual(['', '', '', ''])
    expect([choiceAt(questions[0]!, 1), choiceAt(questions[2]!, 1)]).toEqual(['By bus', '2'])
  })
})
