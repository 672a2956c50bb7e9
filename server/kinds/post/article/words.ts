/** How many words of a question are looked for. */
const MOST_WORDS = 12

/** The words of a text as they are kept and looked for: small letters, without what stands between them. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

/** Words that stand in every question and say nothing about what is asked. */
const EMPTY = new Set(
  wordsOf(`a an and any are as at be but by can cannot could do does doesn don for from get has have help how i if in is it its
    me my no not of off on or our out please so some that the their there they this to up was we what when where which who why will with
    won would you your
    আমি আমার আমাদের আমাকে আপনি আপনার আছে আর এই একটা একটি এবং এর এখন ও ওই কি কী কিভাবে কীভাবে কেন কোথায় কোন কখন করব করবো করতে করে করছে
    করি কিছু জন্য তা তাই তো থেকে দিয়ে দিয়ে না নেই নয় পারছি পারি পারব বা যায় যে সব সাথে সঙ্গে হচ্ছে হয় হবে হয়ে`),
)

const ENDINGS = [
  /(?:ing|ers?|ed|es|s)$/u,
  /(?<!্)(?:গুলোর|গুলো|গুলি|টির|টার|টি|টা|ের|য়ের|তে|কে|র|ে)$/u, // as in প্রিন্টারের, কার্ডটি; never half of two letters that are one sign
]
const SHORTEST_STEM = 4

/** What a word begins with, whatever is hung on to it: to be looked for as a beginning. */
export const stemOf = (word: string): string => {
  for (const ending of ENDINGS) {
    const stem = word.replace(ending, '')
    if (stem !== word && stem.length >= SHORTEST_STEM) return stem
  }
  return word
}

/** What is looked for: the words of a question that say something, or all where none does. Each once. */
export const questionOf = (said: string): string[] => {
  const words = [...new Set(wordsOf(said))]
  const telling = words.filter((word) => !EMPTY.has(word))
  return [...new Set((telling.length > 0 ? telling : words).map(stemOf))].slice(0, MOST_WORDS)
}

/** Is this word of a text one of those that are looked for? */
export const isHit = (word: string, question: readonly string[]): boolean =>
  question.some((asked) => (asked.length > 1 ? word.startsWith(asked) : word === asked))
