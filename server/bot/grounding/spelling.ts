/** How the letters of Bangla sound where it is written in Latin ones; what people do not tell apart sounds alike. */
const SOUNDS: Readonly<Record<string, string>> = {
  ...{
    ক: 'k',
    খ: 'k',
    গ: 'g',
    ঘ: 'g',
    ঙ: 'ng',
    চ: 's',
    ছ: 's',
    জ: 'j',
    ঝ: 'j',
    ঞ: 'n',
    ট: 't',
    ঠ: 't',
    ড: 'd',
    ঢ: 'd',
    ণ: 'n',
  },
  ...{
    ত: 't',
    থ: 't',
    দ: 'd',
    ধ: 'd',
    ন: 'n',
    প: 'p',
    ফ: 'f',
    ব: 'b',
    ভ: 'b',
    ম: 'm',
    য: 'j',
    র: 'r',
    ল: 'l',
    শ: 's',
    ষ: 's',
    স: 's',
  },
  ...{ হ: 'h', '\u09a1\u09bc': 'r', '\u09a2\u09bc': 'r', '\u09af\u09bc': 'i', ৎ: 't', 'ং': 'ng' },
}
const VOWELS: Readonly<Record<string, string>> = {
  ...{ অ: 'a', আ: 'a', ই: 'i', ঈ: 'i', উ: 'u', ঊ: 'u', ঋ: 'ri', এ: 'e', ঐ: 'ai', ও: 'a', ঔ: 'au' },
  ...{ 'া': 'a', 'ি': 'i', 'ী': 'i', 'ু': 'u', 'ূ': 'u', 'ৃ': 'ri', 'ে': 'e', 'ৈ': 'ai', 'ো': 'a', 'ৌ': 'au' },
}
const LETTERS = /[যডঢ]\u09bc|./gu

/** A vowel that is not written is heard between two consonants. */
const heard = (word: string): string => {
  const letters = word.normalize('NFC').match(LETTERS) ?? []
  return letters
    .map((letter, at) => {
      const next = letters[at + 1]
      const sound = SOUNDS[letter]
      if (sound === undefined) return VOWELS[letter] ?? ''
      return next !== undefined && SOUNDS[next] !== undefined ? `${sound}a` : sound
    })
    .join('')
}

const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/chh|ch|sh/g, 's'],
  [/ph/g, 'f'],
  [/([bdgjkt])h/g, '$1'],
  [/[vw]/g, 'b'],
  [/z/g, 'j'],
  [/q|ck|c/g, 'k'],
  [/ee|y/g, 'i'],
  [/oo|ou/g, 'u'],
  [/o/g, 'a'],
  [/(.)\1+/g, '$1'],
]
const LATIN = /^[a-z]+$/

/** A word as it sounds: হারিয়ে, hariye and hariey are near to each other. */
export const soundOf = (word: string): string =>
  ALIKE.reduce((sound, [written, kept]) => sound.replace(written, kept), LATIN.test(word) ? word : heard(word))

/** Is one letter more, less or another all that differs? */
const oneApart = (one: string, other: string): boolean => {
  if (Math.abs(one.length - other.length) > 1) return false
  let from = 0
  while (from < one.length && one[from] === other[from]) from += 1
  const rest = (text: string, cut: number) => text.slice(from + cut)
  return rest(one, 1) === rest(other, 1) || rest(one, 1) === rest(other, 0) || rest(one, 0) === rest(other, 1)
}

const bare = (sound: string): string => sound.replace(/(?<=.)[aeiu]/g, '')
const SHORTEST = 3
/** Shorter words that differ in a letter are other words. */
const LONG = 6

/** Of words that sound the same: one that begins alike, else the Bangla one. */
const closest = (words: readonly string[], word: string): string =>
  words.find((one) => one.slice(0, 2) === word.slice(0, 2)) ?? words.find((one) => !LATIN.test(one)) ?? words[0]!

/** @returns how a word in Latin letters is written that is not known so, where another that is sounds like it */
export const createSpelling = (known: Iterable<string>) => {
  const words = new Set(known)
  const bySound = Map.groupBy(words, soundOf)
  const byBare = Map.groupBy(bySound.keys(), bare)
  return (word: string): string => {
    const sound = soundOf(word)
    if (words.has(word) || !LATIN.test(word) || sound.length < SHORTEST) return word
    const same = bySound.get(sound)
    if (same) return closest(same, word)
    const near = sound.length < LONG ? null : byBare.get(bare(sound))?.find((one) => oneApart(one, sound))
    return near ? closest(bySound.get(near)!, word) : word
  }
}
