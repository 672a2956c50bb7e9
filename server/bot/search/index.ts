import type { Answerer, Cited, Question, Reply } from '../answerer.ts'
import { askedOf, type Passage } from '../grounding/index.ts'
import { ENOUGH } from './enough.ts'
import { excerptOf } from './excerpt.ts'
import { moodOf } from './moods.ts'
import { SAYS } from './says.ts'
import { summaryOf, triedIn } from './summary.ts'

export { createSearchSuggester, LEAST } from './suggester.ts'

/** Articles that fit one word this much alike are for the person to choose among. */
const ALIKE = 0.02
const MOST_TITLES = 4

const NO_COST = { asked: 0, answered: 0 }

const citedOf = ({ article, slug, version, title }: Passage): Cited => ({ article, slug, version, title })

const over = ({ turns, language, people }: Question, reason: 'asked' | 'unsolved'): Reply => {
  const says = SAYS[language]
  if (!people) return { sort: 'unknown', text: says.unknown(false), cites: [], usage: NO_COST }
  const text = reason === 'asked' ? says.over : says.unsolved
  return { sort: 'over', text, reason, summary: summaryOf(turns, language, reason), usage: NO_COST }
}

/** One word that several articles are about: which of them is meant only the person knows. */
const alikeTo = ([best, ...others]: readonly Passage[], words: number): string[] => {
  if (!best || words > 1) return []
  const near = others.filter(({ score }) => best.score - score <= ALIKE)
  return [...new Set([best, ...near].map(({ title }) => title))].slice(0, MOST_TITLES)
}

const found = ({ passages, language, people }: Question): Reply => {
  const says = SAYS[language]
  const [best] = passages
  if (!best || best.score < ENOUGH) return { sort: 'unknown', text: says.unknown(people), cites: [], usage: NO_COST }
  const said = excerptOf(passages.filter(({ article }) => article === best.article))
  const text = [says.found(best.title), said, says.more(people)].join('\n\n')
  return { sort: 'answer', text, cites: [citedOf(best)], usage: NO_COST }
}

export const replyTo = (question: Question): Reply => {
  const { turns, language, passages } = question
  const says = SAYS[language]
  const said = turns.findLast(({ who }) => who === 'person')?.text ?? ''
  const mood = moodOf(said, triedIn(turns).length > 0)
  if (mood === 'person') return over(question, 'asked')
  if (mood === 'unsolved') return over(question, 'unsolved')
  if (mood === 'thanks') return { sort: 'ask', text: says.thanks, usage: NO_COST }
  const telling = askedOf(said).filter(({ faint }) => !faint).length
  if (telling === 0) return { sort: 'ask', text: says.ask, usage: NO_COST }
  const titles = alikeTo(passages, telling)
  if (titles.length > 1) return { sort: 'ask', text: says.which(titles), usage: NO_COST }
  return found(question)
}

/** Answers with what an article says, in the article's own words, and says that it is a search. It needs no endpoint. */
export const createSearch = (): Answerer => ({
  from: 'search',
  name: 'search',
  async answer(question, signal, onWords) {
    signal.throwIfAborted()
    const reply = replyTo(question)
    onWords(reply.text)
    return reply
  },
})
