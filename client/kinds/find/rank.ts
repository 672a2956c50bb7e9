/** Accents do not matter, but the marks of Bangla are its vowels. */
const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLocaleLowerCase()
    .trim()

const inOrder = (name: string, typed: string): boolean => {
  let at = 0
  for (const letter of typed) {
    at = name.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return true
}

/**
 * How well a name fits what is typed, the lower the better; null where it does not.
 *
 * 0 begins with it · 1 a word of it does, or each typed word begins one · 2 holds it · 3 has its letters in their order
 */
export const rank = (name: string, typed: string): 0 | 1 | 2 | 3 | null => {
  const [where, what] = [folded(name), folded(typed)]
  if (where.startsWith(what)) return 0
  const words = where.split(/[\s\-_.@,()]+/)
  if (what.split(/\s+/).every((part) => words.some((word) => word.startsWith(part)))) return 1
  if (where.includes(what)) return 2
  return what.length > 1 && inOrder(where, what.replace(/\s+/g, '')) ? 3 : null
}

/** Those that fit, the best first; of those that fit alike, as they came. */
export const ranked = <One>(all: readonly One[], typed: string, nameOf: (one: One) => string): One[] =>
  all
    .flatMap((one) => {
      const fit = rank(nameOf(one), typed)
      return fit === null ? [] : [{ one, fit }]
    })
    .sort((a, b) => a.fit - b.fit)
    .map(({ one }) => one)
