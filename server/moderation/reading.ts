/** How people write a word so that a list does not know it again; all of these are read as one. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  // Cyrillic and Greek letters that look like Latin ones
  ...{ а: 'a', в: 'b', с: 'c', ԁ: 'd', е: 'e', ё: 'e', һ: 'h', і: 'i', ї: 'i', ј: 'j', к: 'k', ӏ: 'l', м: 'm', н: 'h' },
  ...{ о: 'o', р: 'p', ѕ: 's', т: 't', у: 'y', х: 'x', ԛ: 'q', ԝ: 'w' },
  ...{ α: 'a', β: 'b', ε: 'e', η: 'n', ι: 'i', κ: 'k', ν: 'v', ο: 'o', ρ: 'p', τ: 't', υ: 'u', χ: 'x', γ: 'y' },
  ...{ ı: 'i', ɑ: 'a', ɡ: 'g', ɩ: 'i', ʀ: 'r', ß: 'ss', æ: 'ae', ø: 'o', đ: 'd', ł: 'l' },
}
const SIGNS: Readonly<Record<string, string>> = {
  0: 'o',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  8: 'b',
  9: 'g',
  '@': 'a',
  $: 's',
}
/** What stands for either of two letters. */
const UPRIGHT = ['i', 'l'] as const

/** What is not seen; the joiners too, which only shape Bangla letters. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cc}]+/gu
/** Accents on Latin letters. The signs of Bangla vowels are none of these: they are letters of the word. */
const ACCENTS = /[\u0300-\u036f]+/g
const MOST = 20_000
const LONGEST_WORD = 80

/** The same letters for what looks the same. */
const seen = (text: string): string =>
  [
    ...text
      .slice(0, MOST)
      .replace(/[\n\r\t]/g, ' ')
      .normalize('NFKC')
      .toLowerCase()
      .replace(UNSEEN, '')
      .normalize('NFD')
      .replace(ACCENTS, ''),
  ]
    .map((letter) => LOOKALIKES[letter] ?? letter)
    .join('')

const LATIN = /[a-z]/

/** One letter with its signs; in Bangla, letters that are bound together are one too. */
const ONE = /^(?:\p{L}\p{M}*\u09cd)*\p{L}\p{M}*$/u
const isOne = (word: string) => word.length < 12 && ONE.test(word)

/** `b a d` and `b.a.d` are a word: three and more letters that each stand alone. */
const joined = (words: readonly string[]): string[] => {
  const all: string[] = []
  let alone: string[] = []
  const close = () => {
    all.push(...(alone.length >= 3 ? [alone.join('')] : alone))
    alone = []
  }
  for (const word of words) {
    if (isOne(word)) alone.push(word)
    else {
      close()
      all.push(word)
    }
  }
  close()
  return all
}

/** Signs for letters, only within a word that has letters besides: a year or a price is none. */
const spelt = (word: string, upright: string): string =>
  LATIN.test(word)
    ? [...word].map((sign) => (sign === '1' || sign === '!' || sign === '|' ? upright : (SIGNS[sign] ?? sign))).join('')
    : word

const within = /[^\p{L}\p{M}\p{N}@$!|]+/u
const bare = /[^\p{L}\p{M}\p{N}]+/u
/** At the end of a word they end what was said. */
const ends = (word: string) => word.replace(/[!|]+$/g, '')

/** A run of one letter says no more than three of it. */
const short = (word: string) => word.slice(0, LONGEST_WORD).replace(/(.)\1{3,}/gu, '$1$1$1')

const line = (words: readonly string[]): string => ` ${words.filter(Boolean).map(short).join(' ')} `

/** A word or several, as a rule holds them: without signs for letters, so that a number in it stays one. */
export const wordsIn = (text: string): string[] => seen(text).split(bare).filter(Boolean)

/**
 * The ways in which a text can be read, each as its words between spaces: as it stands, and with signs read as the letters
 * that they stand for.
 */
export const readingsOf = (text: string): string[] => {
  const plain = seen(text)
  const signed = plain.split(within).map(ends)
  const readings = [
    line(plain.split(bare)),
    line(joined(plain.split(bare).filter(Boolean))),
    ...UPRIGHT.map((upright) => line(joined(signed.filter(Boolean).map((word) => spelt(word, upright))))),
  ]
  return [...new Set(readings)]
}
