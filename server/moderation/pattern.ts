import { wordsIn } from './reading.ts'

const literal = (letter: string) => letter.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')

/** Each letter as often as the rule has it, or oftener: `baaad` is `bad`, and `as` is not `ass`. */
const drawn = (word: string): string =>
  (word.match(/(.)\1*/gu) ?? []).map((run) => `${literal([...run][0]!)}{${Math.min([...run].length, 3)},}`).join('')

/** `word`, `begin*`, `*end`, `*within*`, or several words in a row. */
const drawnOf = (written: string): string | null => {
  const words = written
    .trim()
    .split(/\s+/)
    .flatMap((part) => {
      const inner = wordsIn(part).map(drawn)
      if (inner.length === 0) return []
      const [open, close] = [part.startsWith('*') ? '[^ ]*' : '', part.length > 1 && part.endsWith('*') ? '[^ ]*' : '']
      return [`${open}${inner.join(' ')}${close}`]
    })
  return words.length > 0 ? words.join(' ') : null
}

/** Does it say anything that could be found? */
export const isSound = (written: string): boolean => drawnOf(written) !== null

/**
 * Words as one expression, made once.
 *
 * @returns  which of the words, as somebody wrote it down, stands in a reading of a text; null: none
 */
export const createPattern = (written: readonly string[]) => {
  const known = written.flatMap((one) => {
    const pattern = drawnOf(one)
    return pattern ? [{ one, pattern }] : []
  })
  if (known.length === 0) return () => null
  const expression = new RegExp(`(?<= )(?:${known.map(({ pattern }) => `(${pattern})`).join('|')})(?= )`, 'u')
  return (readings: readonly string[]): string | null => {
    for (const reading of readings) {
      const found = expression.exec(reading)
      if (found) return known[found.slice(1).findIndex((part) => part !== undefined)]!.one
    }
    return null
  }
}
