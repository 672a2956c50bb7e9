import { latinDigits } from '../../../shared/kernel/digits.ts'
import type { Tree } from '../../../shared/kernel/tree.ts'

/** A place, by what it is called. */
export interface Called {
  readonly id: string
  readonly parent: string | null
  readonly name: string
  readonly nameBn: string | null
}

/** What Bangla hangs on to the name of a place, and English. */
const ENDINGS = ['', 'ে', 'তে', 'র', 'ের', 'এর', 'য়', 'য়ের', 'য়', 'টি', 'টা', 's']

const wordsIn = (text: string): string[] =>
  latinDigits(text.normalize('NFC'))
    .toLowerCase()
    .replace(/['’]/gu, '')
    .match(/[\p{L}\p{M}]+|\p{N}+/gu) ?? []

const stands = (said: readonly string[], at: number, name: readonly string[]): boolean =>
  name.every((word, step) => {
    const there = said[at + step]
    if (there === word) return true
    const last = step === name.length - 1
    return last && there?.startsWith(word) === true && ENDINGS.includes(there.slice(word.length))
  })

/** Two letters name nothing that may not stand in any text. */
const tells = (name: readonly string[]): boolean => name.join('').length >= 3

const names = (said: readonly string[], name: string | null): boolean => {
  const words = wordsIn(name ?? '')
  return tells(words) && said.some((_, at) => stands(said, at, words))
}

/**
 * The places that a text names: of one and what lies in it only the inner, and of several of one name those whose
 * surroundings are named too.
 */
export const placesNamed = <P extends Called>(text: string, tree: Tree<P>): P[] => {
  const said = wordsIn(text)
  const found = tree.all.filter(({ name, nameBn }) => names(said, name) || names(said, nameBn))
  const ids = new Set(found.map(({ id }) => id))
  const outer = new Set(found.flatMap(({ id }) => tree.pathOf(id).slice(0, -1)).map(({ id }) => id))
  const inner = found.filter(({ id }) => !outer.has(id))
  const around = ({ id }: P) => tree.pathOf(id).filter((one) => ids.has(one.id)).length
  const most = Math.max(0, ...inner.map(around))
  return inner.filter((place) => around(place) === most)
}
