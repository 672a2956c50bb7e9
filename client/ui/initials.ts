const TONES = 8

/** What a reader sees as one letter may be several code points: Bangla conjuncts, letters with marks, emoji. */
const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
const firstLetter = (word: string) => letters.segment(word)[Symbol.iterator]().next().value?.segment ?? ''

const SIGN = /[\p{L}\p{N}\p{Extended_Pictographic}]/u
const BEFORE = /^[^\p{L}\p{N}\p{Extended_Pictographic}]+/u

/** Letters that come in capitals are narrow; two conjuncts with their signs would not fit into the circle. */
const NARROW = /^[\p{Lu}\p{Ll}\p{Lt}\p{N}]/u

/** One or two letters that stand for a name: the first of its first and, in scripts with capitals, of its last word. */
export const initials = (name: string): string => {
  const words = name.split(/[\s._-]+/u).filter((word) => SIGN.test(word))
  const [first = '·', ...others] = words.map((word) => firstLetter(word.replace(BEFORE, '')))
  const last = others.at(-1)
  return (last && NARROW.test(first) && NARROW.test(last) ? first + last : first).toLocaleUpperCase()
}

/** A number from 1 to 8 that is the same for the same seed everywhere (FNV-1a, so that neighbours differ). */
export const tone = (seed: string): number => {
  let hash = 0x811c9dc5
  for (let at = 0; at < seed.length; at++) hash = Math.imul(hash ^ seed.charCodeAt(at), 0x01000193)
  return ((hash >>> 0) % TONES) + 1
}
