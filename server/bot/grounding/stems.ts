import { latinDigits } from '../../../shared/kernel/digits.ts'
import { wordsOf } from '../../kinds/post/article/index.ts'

/** What is written in two ways is kept in one. */
const JOINED = (
  [
    [/\bwi[-\s]fi\b/giu, 'wifi'],
    [/\be-mail/giu, 'email'],
    [/\bpass[-\s]word/giu, 'password'],
    [/ওয়াই[-\s]ফাই/gu, 'ওয়াইফাই'],
    [/ই-মেইল/gu, 'ইমেইল'],
    [/(\p{L})['’](?=\p{L})/gu, '$1'], // don't, as it is often typed
  ] as const
).map(([written, kept]) => [new RegExp(written.source.normalize('NFC'), written.flags), kept] as const)

export const split = (text: string): string[] => {
  let one = latinDigits(text.normalize('NFC'))
  for (const [written, kept] of JOINED) one = one.replace(written, kept)
  return wordsOf(one)
}

export const LATIN = /^[a-z0-9]+$/u
const ENDINGS = {
  latin: 'ations ation ators ator ments ment ions ion ings ing ers er ies ed es s e y',
  // of nouns, of verbs, and what only stresses
  bangla: `গুলোর গুলোতে গুলো গুলি গুলা দেরকে দের টিকে টাকে টির টার টিতে টাতে টি টা খানা য়ের ের েই তে কে র ও ই
    চ্ছে ছিল েছে েছি েনি ছে ছি লে লাম বো বে ব ে য় ো া`,
}
const LISTS = {
  latin: ENDINGS.latin.split(/\s+/u),
  bangla: ENDINGS.bangla.normalize('NFC').split(/\s+/u),
}
const SHORTEST = 3
/** In a short word they are a part of it, as in বাসা and nation. */
const LONG = /^(?:[াো]|ations?|ators?|ments?|ions?)$/u
/** Signs that only join or stand for a doubled letter do not make a word longer. */
const lengthOf = (stem: string): number => stem.replace(/্/gu, '').length

const shorter = (word: string, endings: readonly string[]): string => {
  for (const ending of endings) {
    if (!word.endsWith(ending)) continue
    const stem = word.slice(0, -ending.length)
    const least = LONG.test(ending) ? SHORTEST + 1 : SHORTEST
    if (lengthOf(stem) >= least && !stem.endsWith('্')) return stem
  }
  return word
}

/** What a word begins with, whatever is hung on to it. */
export const stemOf = (word: string): string => {
  const latin = LATIN.test(word)
  let stem = word
  for (let times = 0; times < 3; times += 1) stem = shorter(stem, latin ? LISTS.latin : LISTS.bangla)
  return latin ? stem.replace(/(?<=..)(.)\1$/u, '$1') : stem
}
