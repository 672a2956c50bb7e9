import { expect, test } from 'vitest'
import { type AskedQuestion, readQuestions } from '../../server/bot/evaluation/questions.ts'
import { readArticles } from './articles.ts'

const open = readArticles().filter(({ content }) => content.audience === 'public')
const slugsIn = (language: string) =>
  new Set(open.filter(({ content }) => content.language === language).map(({ slug }) => slug))
const [english, bangla] = [slugsIn('en'), slugsIn('bn')]

const answerable = (questions: readonly AskedQuestion[]) => questions.filter(({ article }) => article !== null)
const missing = (questions: readonly AskedQuestion[]) =>
  answerable(questions).filter(({ article }) => !english.has(article!) || !bangla.has(`${article}-bn`))
const plain = ({ q }: AskedQuestion) => q.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')

const measured = readQuestions('questions')
const tuned = (['tuning', 'checking', 'harder'] as const).flatMap(readQuestions)

test('half of the measure is answered by an article, half by none; who tunes has both sorts too', () => {
  expect([measured.length, answerable(measured).length]).toEqual([100, 50])
  expect(answerable(tuned).length).toBeGreaterThanOrEqual(30)
  expect(tuned.length - answerable(tuned).length).toBeGreaterThanOrEqual(answerable(tuned).length / 2)
})

test('an article that a question names is there in both languages', () => {
  expect(missing([...measured, ...tuned])).toEqual([])
})

test('no question is asked twice, and none of the measure is known to whoever tunes', () => {
  const all = [...measured, ...tuned].map(plain)
  expect(all.filter((one, at) => all.indexOf(one) !== at)).toEqual([])
})

test('half of the measure is asked by people who speak Bangla', () => {
  expect(measured.filter(({ language }) => language === 'bn').length).toBe(50)
})
