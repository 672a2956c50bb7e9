/** Nothing leaves its place: what is new comes last, and what is gone is gone. */
export const asItWas = <Id>(before: readonly Id[], wanted: readonly Id[]): readonly Id[] => {
  const left = new Set(wanted)
  const kept = before.filter((id) => left.delete(id))
  return [...kept, ...left]
}

/** What is drawn of a long list: a window, and a few more on both sides, so that scrolling finds them there. */
export interface Glimpse {
  readonly from: number
  readonly to: number
}

const MORE = 6

/** @param row  how tall one is; 0 where nobody knows yet */
export const glimpse = (count: number, row: number, top: number, tall: number): Glimpse => {
  if (row <= 0) return { from: 0, to: Math.min(count, 30) }
  const first = Math.floor(top / row)
  return {
    from: Math.max(0, Math.min(first, count) - MORE),
    to: Math.min(count, Math.ceil((top + tall) / row) + MORE),
  }
}

/** Where a key leads in a list; null where it leads nowhere. */
export const stepOf = (key: string, at: number, count: number, page: number): number | null => {
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: count - 1, PageDown: at + page, PageUp: at - page }[
    key
  ]
  return to === undefined || count === 0 ? null : Math.max(0, Math.min(count - 1, to))
}
