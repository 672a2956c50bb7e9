import type { DeskFigures, Figures } from '../../../shared/protocol/assistant.ts'
import type { Named, Replies } from './replies.ts'
import type { Solved } from './tickets.ts'

/** What was counted, each by itself. */
export interface Counted {
  readonly replies: readonly Replies[]
  readonly answerers: readonly Named[]
  readonly solved: readonly Solved[]
  readonly reasons: readonly Named[]
}

/** Of a million tokens, in whatever money; null: not configured. */
export interface Prices {
  readonly asked: number | null
  readonly answered: number | null
}

const MILLION = 1_000_000

const NOTHING = {
  ...{ asked: 0, answered: 0, back: 0, unknown: 0, over: 0, helped: 0, unhelped: 0 },
  ...{ read: 0, written: 0, first: null, took: null },
}
const NONE_SOLVED = { solved: 0, alone: 0, ripe: 0, stayed: 0 }

/** Without a price for both there is none: half of it would look like all. */
export const costOf = (read: number, written: number, { asked, answered }: Prices): number | null =>
  asked === null || answered === null ? null : (read * asked + written * answered) / MILLION

const waited = (both: [number, number] | null) => both && { median: Math.round(both[0]), p95: Math.round(both[1]) }

type Of = Pick<Named, 'desk' | 'whole'>
const isOf =
  ({ desk, whole }: Of) =>
  (row: Of): boolean =>
    row.whole === whole && (whole || row.desk === desk)

const named = (rows: readonly Named[], of: Of): Record<string, number> =>
  Object.fromEntries(rows.filter(isOf(of)).map(({ name, times }) => [name, times]))

const figuresOf = (counted: Counted, prices: Prices, of: Of): Figures => {
  const replies = counted.replies.find(isOf(of)) ?? NOTHING
  const { asked, answered, back, unknown, over, helped, unhelped, read, written, first, took } = replies
  const { solved, alone, ripe, stayed } = counted.solved.find(isOf(of)) ?? NONE_SOLVED
  return {
    ...{ asked, answered, back, unknown, over, helped, unhelped, read, written },
    cost: costOf(read, written, prices),
    first: waited(first),
    took: waited(took),
    by: named(counted.answerers, of),
    reasons: named(counted.reasons, of),
    ...{ solved, alone, ripe, stayed },
  }
}

/** What was counted, of everything and of each desk: those where most was asked first, and last what was at none. */
export const together = (
  counted: Counted,
  prices: Prices,
): { readonly whole: Figures; readonly desks: DeskFigures[] } => {
  const rows: readonly Of[] = [...counted.replies, ...counted.solved, ...counted.reasons]
  const desks = [...new Set(rows.filter(({ whole }) => !whole).map(({ desk }) => desk))].map((desk) => ({
    desk,
    ...figuresOf(counted, prices, { desk, whole: false }),
  }))
  const last = ({ desk }: DeskFigures) => Number(desk === null)
  desks.sort((one, other) => last(one) - last(other) || other.asked - one.asked)
  return { whole: figuresOf(counted, prices, { desk: null, whole: true }), desks }
}
