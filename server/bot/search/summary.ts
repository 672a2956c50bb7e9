import type { Language } from '../../../shared/kernel/describe.ts'
import { beginning } from '../../../shared/kernel/text.ts'
import type { Turn } from '../answerer.ts'
import { SAYS } from './says.ts'

const LONGEST_QUESTION = 400
const MOST_TRIED = 5

/** The titles that the search named, out of what it said itself. */
export const triedIn = (turns: readonly Turn[]): string[] => {
  const mark = (language: Language) => SAYS[language].found('\0').split('\0')
  const titles = turns.flatMap(({ who, text }) =>
    (who === 'bot' ? Object.keys(SAYS) : []).flatMap((language) => {
      const [before, after] = mark(language as Language)
      const end = text.indexOf(after!)
      return text.startsWith(before!) && end > 0 ? [text.slice(before!.length, end)] : []
    }),
  )
  return [...new Set(titles)].slice(-MOST_TRIED)
}

/** For whoever goes on: what was asked, what was tried, and why it is theirs now. */
export const summaryOf = (turns: readonly Turn[], language: Language, why: 'asked' | 'unsolved'): string => {
  const { summary } = SAYS[language]
  const said = turns.filter(({ who }) => who === 'person').map(({ text }) => text.trim())
  const questions = said.length > 1 ? said.slice(0, -1) : said
  const tried = triedIn(turns)
  return [
    `${summary.asked} ${beginning(questions.join(' / '), LONGEST_QUESTION)}`,
    tried.length > 0 ? `${summary.tried} ${tried.join('; ')}` : summary.nothing,
    why === 'asked' ? summary.wishes : summary.helped,
  ].join('\n')
}
