import { keysOf } from './asked.ts'
import { isOutside } from './meaning.ts'
import { termsOf } from './terms.ts'

export type Words = ReadonlySet<string>

/** What is read of a part of an article to see whether it answers. */
export interface Leaf {
  readonly title: string
  readonly keywords: readonly string[]
  readonly heading: string
  /** the terms of heading and text, with blanks between them */
  readonly body: string
}

/** An article as it is compared with a question. */
export interface About {
  readonly title: Words
  /** word by word, each with what it means */
  readonly keywords: readonly (readonly (readonly string[])[])[]
  readonly parts: readonly { readonly heading: Words; readonly body: Words }[]
  /** how much it speaks of what */
  readonly speaks: ReadonlyMap<string, number>
}

/** A text as it is kept to be looked through. */
export const bodyOf = (...texts: string[]): string => texts.flatMap(termsOf).flatMap(keysOf).join(' ')

/** In a row of words what articles are not about is only told along with it: who sees "a letter of the bank" asks for no loan. */
const rowOf = (text: string): string[][] => {
  const terms = termsOf(text).filter(({ weight }) => weight !== 'empty')
  return terms.flatMap((term) => {
    const means = term.means.filter((name) => !isOutside(name))
    if (means.length > 0) return [[term.stem, ...means]]
    return term.means.length > 0 && terms.length > 1 ? [] : [keysOf(term)]
  })
}
/** Title and keywords as they are kept to be looked through. */
export const headOf = (title: string, keywords: readonly string[]): string =>
  [title, ...keywords].flatMap(rowOf).flat().join(' ')

/** How much it says that a word stands there; of a keyword its words share. */
const SAYS = { title: 2, keyword: 1, part: 0.25 }

/** @param leaves  the parts of one article */
export const aboutOf = (leaves: readonly Leaf[]): About => {
  const speaks = new Map<string, number>()
  const count = (words: Iterable<string>, much: number) => {
    for (const word of new Set(words)) speaks.set(word, (speaks.get(word) ?? 0) + much)
  }
  const [{ title, keywords } = { title: '', keywords: [] }] = leaves
  const rows = keywords.map(rowOf).filter((row) => row.length > 0)
  const parts = leaves.map(({ heading, body }) => ({
    heading: new Set(bodyOf(heading).split(' ')),
    body: new Set(body.split(' ')),
  }))
  const titled = rowOf(title).flat()
  count(titled, SAYS.title)
  for (const keyword of keywords) {
    const words = termsOf(keyword)
      .map(keysOf)
      .filter((keys) => keys.length > 0)
    count(words.flat(), SAYS.keyword / words.length)
  }
  for (const { body } of parts) count(body, SAYS.part)
  return { title: new Set(titled), keywords: rows, parts, speaks }
}
