/** What stands in many titles, whatever they are about. */
const EMPTY: ReadonlySet<string> = new Set(
  `all and any are but can day did for get got had has how its new not now off one our out see the too two use was who why yet
  you about after again also always another been before behind being cannot come comes could does every from have
  here into just like many more much need needs never only open other over please problem should since some still than
  that their them then there these they this today under very want wants what when where which while will with without
  work working works would your আছে আমার আমাদের একটা একটি এখন এখনো করা করে করতে কাজ কেন কোনো খুব গেছে চাই জন্য থেকে দিকে
  দিন দেখা নেই পরে পারছি যায় যাচ্ছে সঙ্গে সাথে সমস্যা হচ্ছে হয় হয়ে হয়েছে`
    .normalize('NFC')
    .split(/\s+/u),
)

const says = (word: string): boolean => [...word].length >= 3 && !EMPTY.has(word) && /\p{L}/u.test(word)

/** The words of a title that say something, each once, as they are compared with those of others. */
export const tellingWords = (title: string): readonly string[] => [
  ...new Set(
    title
      .normalize('NFC')
      .toLowerCase()
      .split(/[^\p{L}\p{M}\p{N}]+/u)
      .filter(says),
  ),
]

/**
 * How many of so many tickets have a word in their title where it is no more frequent than it was: with few titles to
 * go by, it is taken to be in one of twenty.
 *
 * @param load    how many tickets there are now
 * @param had     of the titles before, how many have the word
 */
export const usualOfWord = (load: number, { had, titles }: { readonly had: number; readonly titles: number }): number =>
  (load * (had + 0.5)) / (titles + 10)
