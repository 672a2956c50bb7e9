import type { Answerer, Question, Reply } from '../answerer.ts'
import type { FindPassages } from '../grounding/index.ts'
import { askAll } from './asking.ts'
import type { Outcome } from './figures.ts'
import { isGrounded } from './grounded.ts'
import type { AskedQuestion } from './questions.ts'

const MOST_PASSAGES = 6
/** Who could not be had did not know. */
const NOTHING: Reply = { sort: 'unknown', text: '', cites: [], usage: { asked: 0, answered: 0 } }

/** The English and the Bangla version of an article are as right as each other. */
export const plain = (slug: string): string => slug.replace(/-bn$/, '')

interface Said extends Pick<Question, 'passages'> {
  readonly reply: Reply
}

const outcomeOf = ({ q, article }: AskedQuestion, { passages, reply }: Said): Omit<Outcome, 'desk'> => {
  const cited = reply.sort === 'answer' ? reply.cites.map(({ slug }) => slug) : []
  const from = reply.sort === 'answer' ? (cited[0] ?? '') : null
  return {
    ...{ q, article, from, sort: reply.sort },
    known: article !== null,
    good: article !== null && from !== null && plain(from) === article,
    grounded: reply.sort === 'answer' && isGrounded(reply.text, cited, passages),
    reason: reply.sort === 'over' ? reply.reason : null,
  }
}

/** Where each is asked: what no article answers, at the desks that the others belong to, in turn: as often as those. */
const placed = (questions: readonly AskedQuestion[], desks: ReadonlyMap<string, string>): (string | null)[] => {
  const known = questions.flatMap(({ article }) => (article === null ? [] : [desks.get(article) ?? null]))
  let strays = 0
  return questions.map(({ article }) =>
    article === null ? (known[strays++ % known.length] ?? null) : (desks.get(article) ?? null),
  )
}

/**
 * Asks an answerer all of these, as somebody who does not work here, a few at a time.
 *
 * @param desks  to which desk an article belongs, by its address; left out: they are asked at none
 */
export const replay = async (
  answerer: Answerer,
  find: FindPassages,
  questions: readonly AskedQuestion[],
  desks: ReadonlyMap<string, string> = new Map(),
): Promise<Outcome[]> => {
  const never = new AbortController().signal
  const ask = async (asked: AskedQuestion) => {
    const passages = await find(asked.q, { staff: false, language: asked.language, limit: MOST_PASSAGES })
    const turns = [{ who: 'person', text: asked.q }] as const
    const question = { turns, language: asked.language, desk: null, people: true, passages }
    return { passages, reply: await answerer.answer(question, never, () => undefined) }
  }
  const places = placed(questions, desks)
  const replies = await askAll(questions, ask)
  return replies.map((said, at) => ({
    ...outcomeOf(questions[at]!, said ?? { passages: [], reply: NOTHING }),
    desk: places[at]!,
  }))
}
