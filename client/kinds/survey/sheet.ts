import type { AccountId } from '../../../shared/kernel/ids.ts'
import type { Answer, Question } from '../../../shared/kinds/thread/index.ts'
import type { Results } from '../../../shared/protocol/surveys.ts'

/** What an answer says in words: choices as they were asked, several of them in one line. */
export const saidBy = (question: Question, answer: Answer): string => {
  if (answer === null) return ''
  if (question.sort === 'scale' || question.sort === 'words') return String(answer)
  return [answer]
    .flat()
    .map((place) => question.choices[Number(place)] ?? '')
    .join('; ')
}

interface Headings {
  readonly name: string
  readonly question: string
  readonly answer: string
  readonly count: string
}

type Rows = readonly (readonly string[])[]

/** Everybody's answers in a row of their own, under the questions. */
const byPerson = (
  questions: readonly Question[],
  papers: NonNullable<Results['papers']>,
  { name }: Headings,
  nameOf: (account: AccountId) => string,
): Rows => [
  [name, ...questions.map(({ says }) => says)],
  ...papers.map(({ by, answers }) => [
    nameOf(by),
    ...questions.map((question, at) => saidBy(question, answers[at] ?? null)),
  ]),
]

/** How many gave each answer; words one by one, in the order in which they came from the server. */
const byQuestion = (questions: readonly Question[], sums: NonNullable<Results['sums']>, headings: Headings): Rows => [
  [headings.question, headings.answer, headings.count],
  ...questions.flatMap((question, at) => {
    const sum = sums[at]!
    if ('words' in sum) return sum.words.map((words) => [question.says, words, ''])
    return sum.counts.map((count, place) => [question.says, choiceAt(question, place), String(count)])
  }),
]

/** The choice, or the point of a scale, that stands in this place. */
export const choiceAt = (question: Question, place: number): string =>
  'choices' in question ? (question.choices[place] ?? '') : String(place + 1)

/** What a survey found, as a table: by person where there are names, else by answer. */
export const sheetOf = (
  questions: readonly Question[],
  { sums, papers }: Pick<Results, 'sums' | 'papers'>,
  headings: Headings,
  nameOf: (account: AccountId) => string,
): Rows => {
  if (papers) return byPerson(questions, papers, headings, nameOf)
  return sums ? byQuestion(questions, sums, headings) : []
}
