import { CITY } from './lexicon/city.ts'
import { ICT } from './lexicon/ict.ts'
import { MORE } from './lexicon/more.ts'
import { NEARBY } from './lexicon/nearby.ts'
import { OTHERS } from './lexicon/others.ts'
import { LATIN, split, stemOf } from './stems.ts'

/** Bangla is bent in ways that can be undone in two: নবজাতকদের, জন্মসনদের. A word that is known is known however it is bent. */
const BENT = ['', 'ের', 'র', 'ে', 'টি', 'টা', 'দের', 'য়']
const keysOf = (said: string): string[] => {
  const words = split(said)
  const bent = LATIN.test(words.at(-1)!) ? [''] : BENT
  return bent.map((ending) =>
    [...words.slice(0, -1), `${words.at(-1)}${ending}`.normalize('NFC')].map(stemOf).join(' '),
  )
}

/** What people say, one word or several in a row, as it is looked up: what it means. */
const lexiconOf = (lines: string, lookedUp: (said: string) => string[]): Map<string, string[]> => {
  const lexicon = new Map<string, string[]>()
  for (const line of lines.trim().split('\n')) {
    const [name, said = ''] = line.split(': ')
    for (const [, row, word] of said.matchAll(/\(([^)]+)\)|(\S+)/gu)) {
      for (const key of lookedUp(row ?? word!))
        lexicon.set(key, [...new Set([...(lexicon.get(key) ?? []), `~${name}`])])
    }
  }
  return lexicon
}
const BESIDES = `${OTHERS}${NEARBY.trimStart()}`
const OWN = `${ICT}${CITY.trimStart()}${MORE.trimStart()}`
export const ALL = `${OWN}${BESIDES.trimStart()}`
export const LEXICON = lexiconOf(ALL, keysOf)
const OUTSIDE = new Set(
  BESIDES.trim()
    .split('\n')
    .map((line) => `~${line.split(': ')[0]}`),
)
/** Is it something else than what desks of a city and of its computers are asked for? */
export const isOutside = (name: string): boolean => OUTSIDE.has(name)
/** Together these are something else than each by itself: a phone number is no phone, and a driving licence no licence. */
export const isWhole = (row: string): boolean => LEXICON.get(row)?.some(isOutside) ?? false
const WRITTEN = lexiconOf(ALL, (said) => [said.normalize('NFC')])

/** A story is no store, though both begin alike: of words that are known as they are written, only their own sort. */
export const meansOf = (word: string, stem: string): string[] => {
  const known = WRITTEN.get(word)
  const means = LEXICON.get(stem) ?? []
  return known ? means.filter((name) => known.some((one) => isOutside(one) === isOutside(name))) : means
}
