import { askedOf } from '../grounding/index.ts'

/** What a text is about: the same for both languages where the lexicon knows the word. */
export type Gist = ReadonlySet<string>

export const gistOf = (text: string): Gist =>
  new Set(
    askedOf(text)
      .filter(({ faint }) => !faint)
      .flatMap(({ terms }) => {
        const means = terms.filter((term) => term.startsWith('~'))
        return means.length > 0 ? means : terms.slice(0, 1)
      }),
  )

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((all, one) => all + one, 0)

/** How much alike what was told is to each of these, 0 … 1: words that few have tell more. */
export const nearnessTo = (told: Gist, others: readonly Gist[]): number[] => {
  const all = [told, ...others]
  const counts = new Map<string, number>()
  for (const word of all.flatMap((gist) => [...gist])) counts.set(word, (counts.get(word) ?? 0) + 1)
  const weigh = (word: string) => Math.log(1 + all.length / counts.get(word)!) ** 2
  const size = (gist: Gist) => Math.sqrt(sum([...gist].map(weigh)))
  const own = size(told)
  return others.map((other) => {
    const both = sum([...told].filter((word) => other.has(word)).map(weigh))
    return both === 0 ? 0 : both / (own * size(other))
  })
}
