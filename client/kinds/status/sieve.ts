import { isOpen } from '../../../shared/kinds/ticket/index.ts'
import type { Report } from '../../../shared/protocol/status.ts'

export interface Wanted {
  /** empty: all */
  readonly category: string
  readonly how: 'all' | 'open' | 'done'
}

/** The reports that somebody wants to see. */
export const sieved = (reports: readonly Report[], { category, how }: Wanted): readonly Report[] =>
  reports.filter(
    (report) =>
      (!category || report.category === category) && (how === 'all' || isOpen(report.stage) === (how === 'open')),
  )

/** How many there are of each, the most frequent first. */
export const counted = (reports: readonly Report[]): readonly (readonly [category: string, count: number])[] => {
  const counts = new Map<string, number>()
  for (const { category } of reports) if (category) counts.set(category, (counts.get(category) ?? 0) + 1)
  return [...counts].sort(([one, many], [other, few]) => few - many || one.localeCompare(other))
}

const SMALL = 7
const LARGE = 16

/** The more people have the same, the larger it is drawn: by its area, and never so that it hides the others. */
export const radiusOf = ({ others }: Pick<Report, 'others'>): number =>
  Math.min(LARGE, Math.round(SMALL * Math.sqrt(1 + others / 2)))
