import type { Language } from '../../../../../shared/kernel/describe.ts'
import type { FailureRate, Pattern } from '../../../../../shared/protocol/patterns.ts'

/** What there is too much of: a place and what is the matter there, a thing, or words as people wrote them. */
export const whatOf = (
  { sort, subject, subjectBn, category }: Pattern,
  language: Language,
  thing: (tag: string) => string,
): string => {
  if (sort === 'asset') return thing(subject)
  const [open, shut] = language === 'bn' ? ['‘', '’'] : ['“', '”']
  if (sort === 'words')
    return subject
      .split(' ')
      .map((word) => `${open}${word}${shut}`)
      .join(', ')
  const place = (language === 'bn' && subjectBn) || subject
  return [place, category?.[language]].filter(Boolean).join(' · ')
}

/** As exact as it says something: 0.4, 12. */
export const rounded = (value: number): number => (value < 10 ? Math.round(value * 10) / 10 : Math.round(value))

const HOUR = 60

/** How many are usual, and within what; `never` where it rounds to none. */
export const usualIn = ({ usual, minutes }: Pick<Pattern, 'usual' | 'minutes'>) => ({
  unit: minutes <= HOUR ? ('hour' as const) : ('day' as const),
  usual: rounded(usual),
  never: rounded(usual) === 0,
})

/** The one that somebody was led to by one of its tickets. */
export const holding = (patterns: readonly Pattern[], ticket: string | undefined): string | null =>
  (ticket && patterns.find(({ tickets }) => tickets.some(({ conversation }) => conversation === ticket))?.id) || null

/** Which are linked to which: all to the oldest that is still to be done, or else to the oldest. */
export const linksIn = ({ tickets }: Pick<Pattern, 'tickets'>) => {
  const to = tickets.findLast(({ open }) => open) ?? tickets.at(-1)
  const others = tickets.filter((one) => one !== to).map(({ conversation }) => conversation)
  return to && others.length > 0 ? { to: to.conversation, others } : null
}

interface RateWords {
  readonly lately: (count: number) => string
  readonly before: (usual: string) => string
  readonly others: (usual: string) => string
  readonly number: (value: number) => string
}

/** How often a thing fails, in parts to be set beside each other. */
export const rateParts = ({ lately, before, others }: FailureRate, words: RateWords): readonly string[] => [
  words.lately(lately),
  ...(before === null ? [] : [words.before(words.number(rounded(before)))]),
  ...(others === null ? [] : [words.others(words.number(rounded(others)))]),
]
