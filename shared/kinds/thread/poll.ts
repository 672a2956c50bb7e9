import * as v from 'valibot'
import type { AccountId } from '../../kernel/ids.ts'
import { Moment } from '../../kernel/moment.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { oneLine, seen } from '../../kernel/text.ts'

export const LEAST_ANSWERS = 2
export const MOST_ANSWERS = 12
export const LONGEST_ANSWER = 120

const Answer = v.pipe(v.string(), v.trim(), v.maxLength(LONGEST_ANSWER), oneLine, seen)
const same = (answer: string) => answer.toLowerCase()

/** What people choose among. The question is the text of the message. */
export const Poll = v.strictObject({
  answers: v.pipe(
    v.array(Answer),
    v.minLength(LEAST_ANSWERS),
    v.maxLength(MOST_ANSWERS),
    v.check((answers) => new Set(answers.map(same)).size === answers.length, 'must not say the same twice'),
  ),
  /** may somebody choose more than one? */
  several: v.optional(v.literal(true)),
  /** nobody chooses from then on; missing: until it is closed by hand */
  until: v.optional(Moment),
})
export type Poll = v.InferOutput<typeof Poll>

/** Which answers somebody chose, by their place; none: the choice is taken back. */
export const Choice = v.pipe(
  v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_ANSWERS - 1))),
  v.maxLength(MOST_ANSWERS),
  v.check((choice) => new Set(choice).size === choice.length, 'must not choose the same twice'),
)
export type Choice = v.InferOutput<typeof Choice>

/** A poll as it stands: what was asked, and who chose what since. Everybody who sees it sees that. */
export interface Asked {
  readonly answers: readonly string[]
  readonly several: boolean
  readonly until: number | null
  /** when it was closed by hand, in ms since 1970 */
  readonly closedAt: number | null
  readonly choices: Readonly<Record<AccountId, Choice>>
}

export const asked = ({ answers, several, until }: Poll): Asked => ({
  answers,
  several: several ?? false,
  until: until ?? null,
  closedAt: null,
  choices: {},
})

/** Asked elsewhere it is a poll of its own, in which nobody has chosen yet; null: it is over, and of use to nobody. */
export const pollAnew = (poll: Asked, at: number): Poll | null =>
  isClosed(poll, at)
    ? null
    : {
        answers: [...poll.answers],
        ...(poll.several && { several: true }),
        ...(poll.until !== null && { until: poll.until }),
      }

/** What somebody chose takes the place of what they had chosen before. */
export const chosen = (poll: Asked, by: AccountId, choice: Choice): Asked => {
  const { [by]: _, ...others } = poll.choices
  return { ...poll, choices: choice.length > 0 ? { ...others, [by]: choice } : others }
}

/** Can nobody choose any more? */
export const isClosed = (poll: Asked, at: number): boolean =>
  poll.closedAt !== null || (poll.until !== null && poll.until <= at)

/** Who chose each answer, in the order of the answers. */
export const votersOf = ({ answers, choices }: Asked): AccountId[][] =>
  answers.map((_, place) =>
    (Object.keys(choices) as AccountId[]).filter((account) => choices[account]!.includes(place)),
  )

/** @throws Refusal where it could not be answered from the first moment on */
export const demandOpen = ({ until }: Poll, at: number): void => {
  if (until !== undefined && until <= at) throw new Refusal('poll.closed')
}

/**
 * Does a choice change anything?
 *
 * @throws Refusal where this poll does not take it
 */
export const decideChoice = (poll: Asked, by: AccountId, choice: Choice, at: number): boolean => {
  if (isClosed(poll, at)) throw new Refusal('poll.closed')
  if (choice.some((place) => place >= poll.answers.length)) throw new Refusal('poll.answerUnknown')
  if (choice.length > 1 && !poll.several) throw new Refusal('poll.one')
  const before = poll.choices[by] ?? []
  return choice.length !== before.length || choice.some((place) => !before.includes(place))
}
