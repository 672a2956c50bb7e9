import type { Answer, Answers, Question } from './survey.ts'

/** What was answered to one question, by all: how many each choice or point, or the words in an order of their own. */
export type Sum = { readonly counts: number[] } | { readonly words: string[] }

const countsOf = (size: number, places: readonly number[]): number[] =>
  Array.from({ length: size }, (_, place) => places.filter((one) => one === place).length)

const sumOf = (question: Question, given: readonly NonNullable<Answer>[]): Sum => {
  const places = given.flat().filter((answer) => typeof answer === 'number')
  switch (question.sort) {
    case 'one':
    case 'several':
      return { counts: countsOf(question.choices.length, places) }
    case 'scale':
      return { counts: countsOf(question.to + 1, places).slice(1) }
    case 'words':
      return { words: given.filter((answer) => typeof answer === 'string').sort() }
  }
}

/**
 * Counts what was answered. The words stand in the order of their letters, each question's apart: where one stands
 * tells neither who said it nor what the same person said elsewhere.
 */
export const tally = (questions: readonly Question[], papers: readonly Answers[]): Sum[] =>
  questions.map((question, at) =>
    sumOf(
      question,
      papers.map((answers) => answers[at] ?? null).filter((answer) => answer !== null),
    ),
  )

/** The middle of what was pointed at on a scale; null: nobody did. */
export const meanOf = (counts: readonly number[]): number | null => {
  const people = counts.reduce((sum, count) => sum + count, 0)
  return people === 0 ? null : counts.reduce((sum, count, place) => sum + count * (place + 1), 0) / people
}
