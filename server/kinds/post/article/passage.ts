import { beginning } from '../../../../shared/kernel/text.ts'
import type { Piece } from '../../../../shared/protocol/articles.ts'
import { isHit, wordsOf } from './words.ts'

const LONGEST = 180
/** So much is shown before the first word that was looked for. */
const BEFORE = 60

/** Markdown on one line, without its marks. */
const plainOf = (text: string): string =>
  text
    .replace(/^```.*$/gm, ' ')
    .replace(/^#{1,6}\s+(.*?)[ .:!]*$/gm, '$1 ·')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*(?:#{1,6}|>|[-*+]|\d+\.|\|)\s+/gm, '')
    .replace(/[*_`|]{1,3}|^-{3,}$/gm, '')
    .replace(/\s+/g, ' ')
    .trim()

const isAsked = (part: string, question: readonly string[]): boolean =>
  wordsOf(part).some((word) => isHit(word, question))

/** Words one by one, with what stands between them. */
const partsOf = (line: string): string[] => line.match(/[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+/gu) ?? []

/** A line in pieces, of which some are what was looked for. */
export const piecesOf = (line: string, question: readonly string[]): Piece[] => {
  const pieces: Piece[] = []
  for (const text of partsOf(line)) {
    const hit = isAsked(text, question)
    const last = pieces.at(-1)
    if (last && last.hit === hit) pieces[pieces.length - 1] = { text: last.text + text, hit }
    else pieces.push({ text, hit })
  }
  return pieces
}

/** Where the first of the words stands in a line; 0 where none does. */
const placeIn = (line: string, question: readonly string[]): number => {
  let at = 0
  for (const part of partsOf(line)) {
    if (isAsked(part, question)) return at
    at += part.length
  }
  return 0
}

/** Some of a text, around what was looked for: as data, for whoever draws it. */
export const passageOf = (text: string, question: readonly string[]): Piece[] => {
  const line = plainOf(text)
  const at = placeIn(line, question)
  const from = at <= BEFORE ? 0 : line.indexOf(' ', at - BEFORE) + 1
  const shown = beginning(line.slice(from), LONGEST)
  const whole = from + shown.length >= line.length
  const said = whole ? shown : shown.replace(/\s+\S*$/u, '')
  return piecesOf(`${from > 0 ? '… ' : ''}${said}${whole ? '' : ' …'}`, question)
}
