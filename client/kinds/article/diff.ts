/** A line that both versions have, or only the older (`gone`) or the newer one (`new`). */
export interface Line {
  readonly is: 'same' | 'gone' | 'new'
  readonly text: string
}

/** How long the longest lines in common are, from each pair of places on. */
const lengths = (before: readonly string[], after: readonly string[]): number[][] => {
  const table = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0))
  for (let old = before.length - 1; old >= 0; old -= 1)
    for (let now = after.length - 1; now >= 0; now -= 1)
      table[old]![now] =
        before[old] === after[now]
          ? table[old + 1]![now + 1]! + 1
          : Math.max(table[old + 1]![now]!, table[old]![now + 1]!)
  return table
}

/** What was changed between two texts, line by line: as little as there is. */
export const differences = (one: string, other: string): Line[] => {
  const [before, after] = [one.split('\n'), other.split('\n')]
  const table = lengths(before, after)
  const lines: Line[] = []
  let [old, now] = [0, 0]
  while (old < before.length || now < after.length) {
    if (old < before.length && before[old] === after[now]) {
      lines.push({ is: 'same', text: before[old]! })
      old += 1
      now += 1
    } else if (now === after.length || (old < before.length && table[old + 1]![now]! >= table[old]![now + 1]!)) {
      lines.push({ is: 'gone', text: before[old]! })
      old += 1
    } else {
      lines.push({ is: 'new', text: after[now]! })
      now += 1
    }
  }
  return lines
}
