import { searchWords, spellings } from '../../../shared/protocol/search.ts'

export interface Piece {
  readonly text: string
  readonly marked: boolean
}

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** What is looked for, as a pattern; null where nothing is. */
export const patternOf = (typed: string): RegExp | null => {
  const words = searchWords(typed).flatMap(spellings)
  if (words.length === 0) return null
  const longestFirst = words.sort((one, other) => other.length - one.length)
  return new RegExp(longestFirst.map(literally).join('|'), 'giu')
}

/** Does a text hold each of the words? The same on a device as on the server. */
export const holds = (text: string, typed: string): boolean => {
  const said = text.toLowerCase()
  return searchWords(typed).every((word) => spellings(word).some((spelling) => said.includes(spelling)))
}

const BEFORE = 20

/** A line of a long text in which what was found is to be seen. */
const around = (text: string, found: RegExp): string => {
  const at = text.search(found)
  if (at <= BEFORE) return text
  const space = text.indexOf(' ', at - BEFORE)
  return `…${text.slice(space > 0 && space < at ? space + 1 : at)}`
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** A mark that stands in the middle of a letter with its vowel is drawn around both. */
const whole = (text: string, from: number, to: number): readonly [number, number] => {
  const segments = graphemes.segment(text)
  const first = segments.containing(from)
  const last = segments.containing(to - 1)
  return [first?.index ?? from, last ? last.index + last.segment.length : to]
}

/** The text in pieces, with those marked that were looked for; begins shortly before the first of them. */
export const pieces = (text: string, typed: string, most = 160): Piece[] => {
  const found = patternOf(typed)
  if (!found) return [{ text: text.slice(0, most), marked: false }]
  const line = around(text, found).slice(0, most)
  const all: Piece[] = []
  let at = 0
  for (const match of line.matchAll(found)) {
    const [from, to] = whole(line, match.index, match.index + match[0].length)
    if (from < at) continue
    if (from > at) all.push({ text: line.slice(at, from), marked: false })
    all.push({ text: line.slice(from, to), marked: true })
    at = to
  }
  if (at < line.length) all.push({ text: line.slice(at), marked: false })
  return all
}
