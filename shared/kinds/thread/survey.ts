import * as v from 'valibot'
import type { AccountId } from '../../kernel/ids.ts'
import { Moment } from '../../kernel/moment.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { oneLine, seen, wellFormed } from '../../kernel/text.ts'

export const MOST_QUESTIONS = 20
export const LONGEST_SAID = 300
export const LONGEST_CHOICE = 120
export const LEAST_CHOICES = 2
export const MOST_CHOICES = 12
export const LONGEST_WORDS = 1_000
/** So many besides the asker answer before anything is told of an anonymous survey: of fewer one would guess who. */
export const LEAST_ANONYMOUS = 3

const Says = v.pipe(v.string(), v.trim(), v.maxLength(LONGEST_SAID), oneLine, seen)
const Choice = v.pipe(v.string(), v.trim(), v.maxLength(LONGEST_CHOICE), oneLine, seen)
const Choices = v.pipe(
  v.array(Choice),
  v.minLength(LEAST_CHOICES),
  v.maxLength(MOST_CHOICES),
  v.check(
    (choices) => new Set(choices.map((choice) => choice.toLowerCase())).size === choices.length,
    'must not say the same twice',
  ),
)
/** Whoever answers cannot pass over it. */
const required = v.optional(v.literal(true))

export const Question = v.variant('sort', [
  v.strictObject({ sort: v.literal('one'), says: Says, choices: Choices, required }),
  v.strictObject({ sort: v.literal('several'), says: Says, choices: Choices, required }),
  /** from 1 up to so many */
  v.strictObject({ sort: v.literal('scale'), says: Says, to: v.picklist([5, 10]), required }),
  v.strictObject({ sort: v.literal('words'), says: Says, required }),
])
export type Question = v.InferOutput<typeof Question>

/** What people are asked. What it is about is the text of the message. */
export const Survey = v.strictObject({
  questions: v.pipe(v.array(Question), v.minLength(1), v.maxLength(MOST_QUESTIONS)),
  /** nobody is told who said what, not even whoever asks (decision 0018) */
  anonymous: v.optional(v.literal(true)),
  /** nobody answers from then on; missing: until it is closed by hand */
  until: v.optional(Moment),
})
export type Survey = v.InferOutput<typeof Survey>

const Words = v.pipe(v.string(), v.trim(), v.maxLength(LONGEST_WORDS), wellFormed, seen)
const Point = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_CHOICES))

/** One answer: the place of a choice, several of them, a point of the scale, or words. Null: passed over. */
const Answer = v.nullable(
  v.union([Point, v.pipe(v.array(Point), v.minLength(1), v.maxLength(MOST_CHOICES)), Words], 'must be an answer'),
)
export type Answer = v.InferOutput<typeof Answer>

/** In the order of the questions. */
export const Answers = v.pipe(v.array(Answer), v.minLength(1), v.maxLength(MOST_QUESTIONS))
export type Answers = v.InferOutput<typeof Answers>

/** What an anonymous answer goes by: made up by the browser that gives it, and known to nobody else. */
export const Paper = v.pipe(v.string(), v.uuid())

/** A survey as it stands. What was answered is not in the log: server/kinds/thread/survey.ts. */
export interface Surveyed {
  readonly questions: readonly Question[]
  readonly anonymous: boolean
  readonly until: number | null
  /** when it was closed by hand, in ms since 1970 */
  readonly closedAt: number | null
  /** who has answered, whatever it was */
  readonly answered: readonly AccountId[]
  /** the seq of the last answer: from one to the next there may be more to know */
  readonly moved: number
}

export const surveyed = ({ questions, anonymous, until }: Survey): Surveyed => ({
  questions,
  anonymous: anonymous ?? false,
  until: until ?? null,
  closedAt: null,
  answered: [],
  moved: 0,
})

/** Asked elsewhere it is a survey of its own, for the eyes of whoever asks it there; null: it is over. */
export const surveyAnew = (survey: Surveyed, at: number): Survey | null =>
  isOver(survey, at)
    ? null
    : {
        questions: [...survey.questions],
        ...(survey.anonymous && { anonymous: true }),
        ...(survey.until !== null && { until: survey.until }),
      }

/** However often somebody answers, it is one answer. */
export const handedIn = (survey: Surveyed, by: AccountId, seq: number): Surveyed => ({
  ...survey,
  answered: survey.answered.includes(by) ? survey.answered : [...survey.answered, by],
  moved: Math.max(survey.moved, seq),
})

/** Can nobody answer any more? */
export const isOver = ({ closedAt, until }: Pick<Surveyed, 'closedAt' | 'until'>, at: number): boolean =>
  closedAt !== null || (until !== null && until <= at)

/** @throws Refusal where it could not be answered from the first moment on */
export const demandAnswerable = ({ until }: Survey, at: number): void => {
  if (until !== undefined && until <= at) throw new Refusal('survey.closed')
}

const isPlace = (choices: readonly string[], place: unknown) => typeof place === 'number' && place < choices.length

const fits = (question: Question, answer: NonNullable<Answer>): boolean => {
  switch (question.sort) {
    case 'one':
      return isPlace(question.choices, answer)
    case 'several':
      return (
        Array.isArray(answer) &&
        new Set(answer).size === answer.length &&
        answer.every((place) => isPlace(question.choices, place))
      )
    case 'scale':
      return typeof answer === 'number' && answer >= 1 && answer <= question.to
    case 'words':
      return typeof answer === 'string'
  }
}

/** @throws Refusal where the answers are not those of these questions, or one is missing that has to be there */
export const demandAnswers = (questions: readonly Question[], answers: Answers): void => {
  if (answers.length !== questions.length) throw new Refusal('survey.misfit')
  for (const [place, question] of questions.entries()) {
    const answer = answers[place] ?? null
    if (answer === null && question.required) throw new Refusal('survey.required', { question: place + 1 })
    if (answer !== null && !fits(question, answer)) throw new Refusal('survey.misfit')
  }
  if (answers.every((answer) => answer === null)) throw new Refusal('survey.empty')
}

/**
 * Everybody answers once, and may answer anew. Where answers go by no name, whoever answers anew shows the paper of
 * before: nothing else tells which it was.
 *
 * @param known  does such a paper lie there? null: nobody knows (in a browser)
 * @throws Refusal
 */
export const demandPaper = (
  survey: Surveyed,
  by: AccountId,
  paper: string | undefined,
  known: boolean | null,
): void => {
  if (survey.anonymous !== (paper !== undefined)) throw new Refusal('survey.misfit')
  if (!survey.anonymous || known === null) return
  if (survey.answered.includes(by) !== known) throw new Refusal('survey.elsewhere')
}

/** May whoever asked be told yet what was answered? Of an anonymous survey: at its end, where enough have answered. */
export const isTold = (survey: Surveyed, asker: AccountId, at: number): boolean =>
  !survey.anonymous ||
  (isOver(survey, at) && survey.answered.filter((account) => account !== asker).length >= LEAST_ANONYMOUS)
