import { beginning, isSeen } from '../../../shared/kernel/text.ts'
import type { Cited } from '../answerer.ts'
import type { Passage } from '../grounding/index.ts'
import { linksIn, withoutLinksBut } from './links.ts'

/** As many as a message may name. */
const MOST_CITES = 5
const LONGEST = 6_000

/** What cannot be kept, breaks the page or turns a line around unseen. */
const ODD = /(?![\n\t])\p{Cc}|[\u202A-\u202E\u2066-\u2069]/gu

/** The passages behind numbers, each once. There is nothing behind a number that was not handed in. */
export const passagesBehind = (numbers: readonly number[], passages: readonly Passage[]): readonly Passage[] =>
  [...new Set(numbers)].flatMap((number) => passages[number - 1] ?? [])

export const citedOf = (passages: readonly Passage[]): readonly Cited[] => {
  const articles = new Map(passages.map((passage) => [`${passage.article} ${passage.version}`, passage]))
  return [...articles.values()]
    .slice(0, MOST_CITES)
    .map(({ article, slug, version, title }) => ({ article, slug, version, title }))
}

/**
 * A model's words as they may be said: with the links of the passages that they rest on, and no others.
 *
 * @returns  empty, where nothing is left
 */
export const wordsOn = (passages: readonly Passage[], text: string, longest = LONGEST): string => {
  const known = linksIn(passages.map((passage) => passage.text))
  const words = withoutLinksBut(beginning(text, longest).toWellFormed().replace(ODD, ''), known).trim()
  return isSeen(words.replaceAll('…', '')) ? words : ''
}

/** What was begun and may become a link, a picture or markup once it is whole. */
const BEGUN = /^(?:\[[^\]]*(?:\](?:\([^)]*)?)?|<[^>]*)$/u

const beforeLast = (text: string, sign: string): string => {
  const at = text.lastIndexOf(sign)
  return at >= 0 && BEGUN.test(text.slice(at)) ? text.slice(0, at).replace(/!$/, '') : text
}

/** Words that are still being written, up to where none of them can turn into a link any more. */
export const wordsSoFar = (passages: readonly Passage[], text: string): string => {
  const whole = text.slice(0, Math.max(text.lastIndexOf(' '), text.lastIndexOf('\n')) + 1)
  return wordsOn(passages, beforeLast(beforeLast(whole, '['), '<'))
}
