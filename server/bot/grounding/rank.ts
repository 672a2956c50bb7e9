import type { About } from './about.ts'
import type { Asked } from './asked.ts'
import { type Clue, cluesOf, evidenceOf, stands } from './evidence.ts'
import { sureOf } from './sure.ts'

/** An article as it is compared with a question. */
export interface Page<P> {
  /** the same for an article and its translation */
  readonly family: string
  readonly about: About
  /** in the order in which `about` has them */
  readonly parts: readonly P[]
}

export interface Ranked<P> {
  readonly part: P
  readonly score: number
}

/** How surely a part answers a word that stands there. */
const IN = { heading: 0.8, text: 0.65 }
/** Nearness alone is not enough to be sure. */
const NEAR = 0.6

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

/** How sure it is that an article answers, by words alone, in the order of the families. */
export const sureOfWords = (asked: readonly Asked[], families: readonly (readonly About[])[], articles: number) => {
  const clues = cluesOf(asked, families, articles)
  return { clues, sure: sureOf(families.map((family, at) => evidenceOf(clues, family, at))) }
}

/** How well each part fits. A translation is cut alike: what speaks for one part speaks for the other. */
const fitsOf = (clues: readonly Clue[], family: readonly Page<unknown>[]): number[][] => {
  const own = family.map(({ about }) =>
    about.parts.map(({ heading, body }) =>
      sum(clues.map((one) => one.weight * (stands(heading, one) ? IN.heading : stands(body, one) ? IN.text : 0))),
    ),
  )
  const alike = new Set(own.map((parts) => parts.length)).size === 1
  return alike ? own.map((parts) => parts.map((_, n) => Math.max(...own.map((other) => other[n]!)))) : own
}

/**
 * Parts of articles, best first: the best one of an article has the article's score.
 *
 * @param near     0 … 1: how near in meaning a part is, where that is known
 * @param prefers  of an article and its translation only the preferred is told
 */
export const rank = <P>(
  asked: readonly Asked[],
  pages: readonly Page<P>[],
  articles: number,
  near: (part: P) => number,
  prefers: (part: P) => boolean,
): Ranked<P>[] => {
  const families = [...Map.groupBy(pages, ({ family }) => family).values()]
  const { clues, sure } = sureOfWords(
    asked,
    families.map((family) => family.map(({ about }) => about)),
    articles,
  )
  return families
    .flatMap((family, at) => {
      const meant = Math.max(...family.flatMap(({ parts }) => parts.map(near)))
      const score = 1 - (1 - sure[at]!) * (1 - NEAR * meant)
      const fits = fitsOf(clues, family)
      const suited = family.flatMap(({ parts }, page) =>
        parts.map((part, n) => ({ part, n, suits: fits[page]![n]! + near(part) })),
      )
      const preferred = suited.filter(({ part }) => prefers(part))
      const told = preferred.length > 0 ? preferred : suited
      const best = Math.max(...told.map(({ suits }) => suits))
      return told.map(({ part, n, suits }) => ({
        part,
        n,
        score: best > 0 ? score * (0.5 + (0.5 * suits) / best) : score,
      }))
    })
    .sort((a, b) => b.score - a.score || a.n - b.n)
}
