import type { Signals } from '../../shared/protocol/moderation.ts'

/** What somebody wishes to say, as far as rules look at it. */
export interface Saying {
  readonly text: string
  readonly mentions: number
  /** in how many places its author said the same of late, this one among them */
  readonly same: number
  /** of strangers that they asked within a day to be contacts, and of those who said no lately */
  readonly requests?: number
  readonly refused?: number
}

const LINK = /\b(?:https?:\/\/|www\.)\S+/giu
const FEWEST_LETTERS = 20

const capitalsIn = (text: string): number => {
  const letters = text.replace(LINK, '').match(/\p{L}/gu) ?? []
  const cased = letters.filter((letter) => letter.toLowerCase() !== letter.toUpperCase())
  if (cased.length < FEWEST_LETTERS) return 0
  return Math.round((100 * cased.filter((letter) => letter !== letter.toLowerCase()).length) / cased.length)
}

const MEASURED: Readonly<Record<keyof Signals, (saying: Saying) => number>> = {
  links: ({ text }) => text.match(LINK)?.length ?? 0,
  mentions: ({ mentions }) => mentions,
  capitals: ({ text }) => capitalsIn(text),
  same: ({ same }) => same,
  requests: ({ requests = 0 }) => requests,
  refused: ({ refused = 0 }) => refused,
}

/** The first signal that reaches what a rule sets, as `links:5`. */
export const signalIn = (signals: Signals, saying: Saying): string | null => {
  for (const name of Object.keys(MEASURED) as (keyof Signals)[]) {
    const least = signals[name]
    if (least === undefined) continue
    const measured = MEASURED[name](saying)
    if (measured >= least) return `${name}:${measured}`
  }
  return null
}
