import * as v from 'valibot'

export const LEAST_PASSWORD = 10
const MOST_PASSWORD = 200

/** Long enough not to be tried through, short enough not to be a burden to check. Any characters at all. */
export const NewPassword = v.pipe(
  v.string(),
  v.check((said) => [...said].length >= LEAST_PASSWORD, `must have at least ${LEAST_PASSWORD} characters`),
  v.maxLength(MOST_PASSWORD, `must have at most ${MOST_PASSWORD} characters`),
)

/** A password that somebody says they have: whatever it is, it is compared, never judged. */
export const SaidPassword = v.pipe(v.string(), v.maxLength(MOST_PASSWORD))

export type PasswordProblem = 'short' | 'simple' | 'personal' | 'common'
export interface Judgement {
  /** 0 and 1 are refused; 2 will do, 3 is good, 4 is very good */
  readonly score: 0 | 1 | 2 | 3 | 4
  readonly problem: PasswordProblem | null
}

const PRODUCT = ['hello', 'world', 'helloworld', 'chat']
const ROWS = [
  '`1234567890-=',
  'qwertyuiop[]',
  "asdfghjkl;'",
  'zxcvbnm,./',
  '!@#$%^&*()_+',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
]

/** Bits: below the first nobody should rely on it. */
const STEPS = [25, 40, 55, 75] as const

const isNext = (one: string, other: string): boolean => {
  const step = other.codePointAt(0)! - one.codePointAt(0)!
  if (step >= -1 && step <= 1) return true
  return ROWS.some((row) => row.includes(one + other) || row.includes(other + one))
}

/** Characters that do not follow from those before them: a run, a walk over the keys or a repetition counts once. */
const surprises = (said: string): number => {
  const text = [...said]
  let count = 0
  let at = 0
  while (at < text.length) {
    const repeated = longestRepeat(text, at)
    if (repeated >= 3) {
      count += 1
      at += repeated
      continue
    }
    const follows = at > 0 && isNext(text[at - 1]!, text[at]!)
    count += follows ? 0.25 : 1
    at += 1
  }
  return count
}

/** How many characters from here on were there before, in one piece. */
const longestRepeat = (text: readonly string[], at: number): number => {
  let longest = 0
  for (let start = 0; start < at; start++) {
    let length = 0
    while (at + length < text.length && text[start + length] === text[at + length]) length += 1
    longest = Math.max(longest, length)
  }
  return longest
}

const POOLS: readonly (readonly [RegExp, number])[] = [
  [/[a-z]/, 26],
  [/[A-Z]/, 26],
  [/[0-9]/, 10],
  [/[\x20-\x2F\x3A-\x40\x5B-\x60\x7B-\x7E]/, 20],
  [/\P{ASCII}/u, 60],
]
const poolOf = (said: string): number => POOLS.reduce((sum, [has, size]) => sum + (has.test(said) ? size : 0), 1)

const bitsOf = (said: string): number => surprises(said.toLowerCase()) * Math.log2(poolOf(said))

/** As a reader sees it: digits and signs that pose as letters are letters. */
export const plainOf = (said: string): string =>
  said
    .toLowerCase()
    .replace(/[@4]/g, 'a')
    .replaceAll('0', 'o')
    .replace(/[1!|]/g, 'i')
    .replaceAll('3', 'e')
    .replace(/[5$]/g, 's')
    .replaceAll('7', 't')

const withoutWords = (said: string, words: readonly string[]): string =>
  words.reduce((rest, word) => rest.replaceAll(word, ''), said)

/** The parts of names and addresses that somebody who knows the person would try. */
const wordsOf = (context: readonly string[]): string[] =>
  [...PRODUCT, ...context.flatMap((said) => [said, ...said.split(/[\s@._-]+/)])]
    .map((word) => plainOf(word.trim()))
    .filter((word) => [...word].length >= 3)
    .sort((one, other) => other.length - one.length)

/**
 * How hard a password is to guess. Pure and small, so that the browser can show it while somebody types. The server
 * judges again, and looks into its list of common passwords besides (server/accounts/common.ts).
 *
 * @param context  what belongs to the person: username, name, e-mail
 */
export const judgePassword = (password: string, context: readonly string[] = []): Judgement => {
  if ([...password].length < LEAST_PASSWORD) return { score: 0, problem: 'short' }
  const bits = bitsOf(password)
  if (bits < STEPS[1]) return { score: bits < STEPS[0] ? 0 : 1, problem: 'simple' }
  const plain = plainOf(password)
  const rest = withoutWords(plain, wordsOf(context))
  if (rest !== plain && bitsOf(rest) < STEPS[1]) return { score: 1, problem: 'personal' }
  return { score: bits < STEPS[2] ? 2 : bits < STEPS[3] ? 3 : 4, problem: null }
}
