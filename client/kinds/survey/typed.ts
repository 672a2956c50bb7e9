import {
  type Answer,
  type Answers,
  LEAST_CHOICES,
  type Question,
  type Survey,
} from '../../../shared/kinds/thread/index.ts'

/** A question as it is being written: with all that any sort of it may need. */
export interface Typed {
  readonly sort: Question['sort']
  readonly says: string
  readonly choices: readonly string[]
  readonly to: 5 | 10
  readonly required: boolean
}

export const blank: Typed = { sort: 'one', says: '', choices: ['', ''], to: 5, required: false }

const same = (choice: string) => choice.trim().toLowerCase()
const filled = (choices: readonly string[]) => choices.map((choice) => choice.trim()).filter((choice) => choice !== '')

export const hasChoices = ({ sort }: Pick<Typed, 'sort'>): boolean => sort === 'one' || sort === 'several'

/** Does this choice say what one above it says already? */
export const repeats = ({ choices }: Pick<Typed, 'choices'>, place: number): boolean =>
  same(choices[place]!) !== '' && choices.findIndex((choice) => same(choice) === same(choices[place]!)) < place

/** Can it be asked as it stands? */
export const isAskable = (typed: Typed): boolean =>
  typed.says.trim() !== '' &&
  (!hasChoices(typed) ||
    (filled(typed.choices).length >= LEAST_CHOICES && !typed.choices.some((_, place) => repeats(typed, place))))

const questionOf = ({ sort, says, choices, to, required }: Typed): Question => {
  const asked = { says: says.trim(), ...(required && { required: true as const }) }
  if (sort === 'scale') return { sort, to, ...asked }
  if (sort === 'words') return { sort, ...asked }
  return { sort, choices: filled(choices), ...asked }
}

export const surveyOf = (questions: readonly Typed[], anonymous: boolean, until: number | null): Survey => ({
  questions: questions.map(questionOf),
  ...(anonymous && { anonymous: true as const }),
  ...(until !== null && { until }),
})

/** What was answered so far; words that say nothing are no answer. */
export const given = (answer: Answer): Answer => {
  if (typeof answer === 'string') return answer.trim() || null
  return Array.isArray(answer) && answer.length === 0 ? null : answer
}

/** Has this question to be answered before one goes on? */
export const isMissing = ({ required }: Question, answer: Answer): boolean =>
  required === true && given(answer) === null

export const answersOf = (questions: readonly Question[], answers: readonly Answer[]): Answers =>
  questions.map((_, place) => given(answers[place] ?? null))
