import { type Desk, inLanguage } from '../../../shared/kinds/ticket/desk/index.ts'
import type { Hint } from '../suggester.ts'
import type { Known } from './offered.ts'

/** The longest part between two blanks is what a text is known by. */
const markOf = (text: string): string =>
  text
    .split(/\{\{[^}]*\}\}/u)
    .map((part) => part.trim().toLowerCase())
    .sort((one, other) => other.length - one.length)[0] ?? ''
const SHORTEST_MARK = 12

/** By which of the texts of the desk similar ones were answered. */
export const textsIn = ({ desk, alike }: Known): Hint[] =>
  desk.canned.flatMap(({ text }, at) => {
    const marks = [markOf(text.en), markOf(text.bn)].filter(({ length }) => length >= SHORTEST_MARK)
    return alike
      .filter(({ said }) => said.some((one) => marks.some((mark) => one.toLowerCase().includes(mark))))
      .map(({ near }): Hint => ({ field: 'reply', at, near, by: 'text' }))
  })

/** A text of the desk with its blanks filled in, as the desk itself would sign it. */
export const textsOf = (desk: Desk, language: 'en' | 'bn', fill: (text: string) => string): readonly string[] =>
  desk.canned.map(({ text }) => fill(inLanguage(text, language)))
