import type { Passage } from '../grounding/index.ts'

/** Of the words of an answer, so many at least stand in what it cites. The rest are those of politeness. */
const SHARE = 0.5
const SHORTEST = 4

const wordsOf = (text: string): string[] =>
  (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).filter((word) => word.length >= SHORTEST)

/** Do the words of an answer come from the passages of the articles that it cites? Without one they come from nowhere. */
export const isGrounded = (text: string, cited: readonly string[], passages: readonly Passage[]): boolean => {
  const sources = passages.filter(({ slug }) => cited.includes(slug))
  const known = new Set(sources.flatMap(({ title, heading, text }) => wordsOf(`${title} ${heading} ${text}`)))
  const said = wordsOf(text)
  return sources.length > 0 && said.filter((word) => known.has(word)).length >= said.length * SHARE
}
