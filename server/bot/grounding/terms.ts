import { EMPTY, FAINT, IN_LATIN } from './lexicon/quiet.ts'
import { ALL, isOutside, isWhole, LEXICON, meansOf } from './meaning.ts'
import { createSpelling } from './spelling.ts'
import { LATIN, split, stemOf } from './stems.ts'

/** A word of a text: what it begins with, what it means where that is known, and how much it says. */
export interface Term {
  readonly stem: string
  /** names of the lexicon, which no text has as words */
  readonly means: readonly string[]
  readonly weight: 'empty' | 'faint' | 'full'
}

const EMPTY_WORDS = new Set(split(EMPTY).flatMap((word) => (LATIN.test(word) ? [word] : [word, stemOf(word)])))
const isEmpty = (word: string, stem: string): boolean =>
  EMPTY_WORDS.has(word) || (!LATIN.test(word) && EMPTY_WORDS.has(stem))
const FAINT_STEMS = new Set(split(FAINT).map(stemOf))

let spelling: ReturnType<typeof createSpelling> | null = null
/** Made when it is first needed: it takes a while. */
const respelt = (word: string): string => {
  spelling ??= createSpelling(split(`${EMPTY} ${FAINT} ${ALL}`))
  return spelling(word)
}
/** Short words are often English ones too. */
const TELLING = new Set(split(IN_LATIN).filter((word) => word.length > 3))
const isLatinBangla = (words: readonly string[]): boolean => words.some((word) => TELLING.has(word))

const LONGEST_ROW = 3

interface Place {
  means: string[]
  /** it stands in a row that means something */
  row: boolean
  /** only the row means something */
  whole: boolean
}

const placesOf = (words: readonly string[], stems: readonly string[]): Place[] => {
  const places = stems.map((): Place => ({ means: [], row: false, whole: false }))
  for (let many = LONGEST_ROW; many > 0; many -= 1)
    for (let from = 0; from + many <= stems.length; from += 1) {
      const row = stems.slice(from, from + many).join(' ')
      for (const place of places.slice(from, from + many)) {
        if (place.whole) continue
        place.means.push(...(many > 1 ? (LEXICON.get(row) ?? []) : meansOf(words[from]!, row)))
        if (many > 1 && LEXICON.has(row)) place.row = true
        if (many > 1 && isWhole(row)) place.whole = true
      }
    }
  return places
}

const termOf = (word: string, stem: string, { means, row, whole }: Place): Term => {
  if (!row && isEmpty(word, stem)) return { stem, means: [], weight: 'empty' }
  const [name] = means
  const other = whole || (means.length > 0 && means.every(isOutside))
  return {
    stem: other ? name! : stem,
    means: [...new Set(means)],
    weight: !row && FAINT_STEMS.has(stem) ? 'faint' : 'full',
  }
}

/** The words of a text as they are looked for and compared. */
export const termsOf = (text: string): Term[] => {
  const written = split(text)
  const words = isLatinBangla(written) ? written.map(respelt) : written
  const stems = words.map(stemOf)
  const places = placesOf(words, stems)
  return words.map((word, at) => termOf(word, stems[at]!, places[at]!))
}
