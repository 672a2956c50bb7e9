/** A stretch of words: the same in both texts, or only in the later one, or only in the earlier one. */
export interface Stretch {
  readonly how: 'same' | 'added' | 'gone'
  readonly text: string
}

/** Above this many words on both sides they are not compared one by one: the whole was written anew. */
const MOST = 600

/** What became of a text, word by word. */
export const difference = (before: string, after: string): readonly Stretch[] => {
  const [old, now] = [wordsOf(before), wordsOf(after)]
  if (old.length > MOST || now.length > MOST) return joined([stretch('gone', before), stretch('added', after)])
  const common = lengths(old, now)
  const stretches: Stretch[] = []
  let [a, b] = [0, 0]
  while (a < old.length || b < now.length) {
    if (a < old.length && old[a] === now[b]) {
      stretches.push(stretch('same', old[a]!))
      a += 1
      b += 1
    } else if (b >= now.length || (a < old.length && common[a + 1]![b]! >= common[a]![b + 1]!)) {
      stretches.push(stretch('gone', old[a]!))
      a += 1
    } else {
      stretches.push(stretch('added', now[b]!))
      b += 1
    }
  }
  return joined(stretches)
}

const stretch = (how: Stretch['how'], text: string): Stretch => ({ how, text })

/** Words, and what stands between them. */
const wordsOf = (text: string): string[] => text.match(/\s+|[^\s]+/gu) ?? []

/** How many words the rest of the one and the rest of the other have in common, from each place on. */
const lengths = (old: readonly string[], now: readonly string[]): number[][] => {
  const table = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0))
  for (let a = old.length - 1; a >= 0; a -= 1)
    for (let b = now.length - 1; b >= 0; b -= 1)
      table[a]![b] = old[a] === now[b] ? table[a + 1]![b + 1]! + 1 : Math.max(table[a + 1]![b]!, table[a]![b + 1]!)
  return table
}

const joined = (stretches: readonly Stretch[]): readonly Stretch[] => {
  const all: Stretch[] = []
  for (const { how, text } of stretches) {
    const last = all.at(-1)
    if (last?.how === how) all[all.length - 1] = stretch(how, last.text + text)
    else all.push(stretch(how, text))
  }
  return all
}
