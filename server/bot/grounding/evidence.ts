import type { About, Words } from './about.ts'
import { type Asked, FAINT, rarity } from './asked.ts'
import { isOutside } from './meaning.ts'

/** A word of a question: how much it tells, and how much each article speaks of it. */
export interface Clue extends Asked {
  readonly weight: number
  /** it is something that no article is about */
  readonly outside: boolean
  readonly known: boolean
  /** 0 … 1, in the order of the articles */
  readonly spoken: readonly number[]
}

/** What speaks for an article and against it, each in numbers of which `sure.ts` makes how sure it is. */
export interface Evidence {
  /** what it speaks of, among all that is asked */
  readonly much: number
  readonly share: number
  /** what it speaks of and others do not */
  readonly alone: number
  /** the one word that speaks most for it */
  readonly strongest: number
  /** what it does not speak of: what others do, and what is no topic of any */
  readonly missed: number
  readonly besides: number
  /** a keyword of several words that was said whole, and the one of which most was said */
  readonly whole: number
  readonly row: number
  /** what stands in its title */
  readonly titled: number
}

/** So often an article speaks of what it half is about. */
const OFTEN = 2
/** So often an article that has keywords and a translation speaks of its topic; a shorter one has to less often. */
const USUAL = 9
/** Who speaks less of it than this only names it. */
const NAMED = 0.4
const MOST = 2
/** Among fewer articles than these a word tells as much as among so many: there it was learned. */
const FEW = 50
/** What is asked of another city is answered by nothing that is said here. */
const ELSEWHERE = '~elsewhere'

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)
export const stands = (words: Words, { terms }: Asked): boolean => terms.some((term) => words.has(term))

/** @param families  each article with its translation, which are one */
export const cluesOf = (asked: readonly Asked[], families: readonly (readonly About[])[], articles: number): Clue[] => {
  const most = families.map((family) => sum(family.map(({ speaks }) => Math.max(1, ...speaks.values()))))
  return asked.map((one) => {
    const spoken = families.map((family, at) => {
      const often = Math.max(0, ...one.terms.map((term) => sum(family.map(({ speaks }) => speaks.get(term) ?? 0))))
      return often / (often + OFTEN * Math.min(1, most[at]! / USUAL))
    })
    const outside = one.terms.some(isOutside) && Math.max(0, ...spoken) < NAMED
    const rare = outside ? (one.terms.includes(ELSEWHERE) ? MOST : 1) : rarity(sum(spoken), Math.max(FEW, articles))
    const weight = rare * (one.faint ? FAINT : 1)
    return { ...one, weight, outside, known: one.terms.some((term) => term.startsWith('~')), spoken }
  })
}

/** Of each keyword, how much of what it says was said, and how many of its words. */
const rowsOf = (clues: readonly Clue[], family: readonly About[]): { share: number; told: number; long: boolean }[] => {
  const weights = new Map(clues.flatMap(({ terms, weight }) => terms.map((term) => [term, weight] as const)))
  return family
    .flatMap(({ keywords }) => keywords)
    .map((row) => {
      const hits = row.map((terms) => Math.max(0, ...terms.map((term) => weights.get(term) ?? 0))).filter(Boolean)
      return { share: hits.length / row.length, told: sum(hits), long: row.length > 1 }
    })
}

/** @param at  which of the families it is, in the order that the clues know */
export const evidenceOf = (clues: readonly Clue[], family: readonly About[], at: number): Evidence => {
  const topics = clues.filter(({ outside }) => !outside)
  const fitting = sum(topics.map(({ weight, spoken }) => weight * spoken[at]!))
  const missing = ({ weight, spoken }: Clue) => weight * (1 - spoken[at]!)
  const besides = sum(clues.map((clue) => (clue.outside ? missing(clue) : 0)))
  const told = sum(topics.map(({ weight }) => weight)) + besides
  const rows = rowsOf(clues, family)
  const titled = topics.filter((clue) => family.some(({ title }) => stands(title, clue)))
  return {
    much: Math.log(fitting + 0.05),
    share: told > 0 ? fitting / told : 0,
    alone: Math.log(0.03 + sum(topics.map(({ weight, spoken }) => (weight * spoken[at]!) / (sum(spoken) + 0.3)))),
    strongest: Math.max(0, ...topics.map(({ weight, spoken }) => weight * spoken[at]!)),
    missed: sum(topics.map((clue) => (clue.known ? missing(clue) : 0))),
    besides: Math.min(MOST, besides),
    whole: Math.min(MOST, Math.max(0, ...rows.map(({ share, told, long }) => (long && share === 1 ? told : 0)))),
    row: Math.min(MOST, Math.max(0, ...rows.map(({ share, told }) => told * share ** 2))),
    titled: sum(titled.map(({ weight }) => weight)),
  }
}
