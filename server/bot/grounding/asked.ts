import { type Term, termsOf } from './terms.ts'

/** A word of a question that says something. What several words mean together counts once. */
export interface Asked {
  /** its stem, and the names of what it means */
  readonly terms: readonly string[]
  readonly faint: boolean
}

export const keysOf = ({ stem, means, weight }: Term): string[] => (weight === 'empty' ? [] : [stem, ...means])

/** The words of a question that say something. */
export const askedOf = (question: string): Asked[] => {
  const asked = new Map<string, Asked>()
  for (const term of termsOf(question)) {
    if (term.weight === 'empty') continue
    const key = term.means.join(' ') || term.stem
    const before = asked.get(key)
    const terms = [...new Set([...(before?.terms ?? []), ...keysOf(term)])]
    asked.set(key, { terms, faint: term.weight === 'faint' && (before?.faint ?? true) })
  }
  return [...asked.values()]
}

/** 0 for what all articles speak of, 1 for what none does. */
export const rarity = (some: number, all: number): number =>
  Math.max(0, Math.log((all + 1) / (some + 0.5)) / Math.log((all + 1) / 0.5))

/** Words that tell little beside others. */
export const FAINT = 0.2
