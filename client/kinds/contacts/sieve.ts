import type { AccountId } from '../../../shared/kernel/ids.ts'
import type { Direct } from '../../../shared/kinds/direct/index.ts'
import type { Row } from '../../sync/index.ts'

/** Which contacts: everybody, the favourites, or those of one label. */
export type Which = { readonly of: 'everybody' | 'favourites' } | { readonly of: 'label'; readonly label: string }
export const EVERYBODY: Which = { of: 'everybody' }

type Facts = Pick<Row, 'tuned'>

export const isOf = (which: Which, { tuned }: Facts): boolean => {
  if (which.of === 'favourites') return tuned.favourite === true
  return which.of === 'label' ? tuned.label === which.label : true
}

/** The labels in use, in the reader's order. */
export const labelsOf = (rows: readonly Facts[], language: string): readonly string[] => {
  const labels = new Set(rows.flatMap(({ tuned }) => tuned.label ?? []))
  return [...labels].sort(new Intl.Collator(language, { sensitivity: 'base', numeric: true }).compare)
}

export interface Sorted {
  readonly incoming: readonly Row[]
  readonly outgoing: readonly Row[]
  readonly blocked: readonly Row[]
}

/** Everybody who is no contact, by what there is to do about them; the last to have asked first. */
export const sortedOut = (rows: readonly Row[], account: AccountId): Sorted => {
  const direct = rows.filter(({ kind }) => kind === 'direct').map((row) => ({ row, state: row.state as Direct }))
  const asked = direct
    .filter(({ state }) => state.contact === 'requested' && state.blockedBy.length === 0)
    .sort((one, other) => other.state.askedAt - one.state.askedAt)
  return {
    incoming: asked.filter(({ state }) => state.by !== account).map(({ row }) => row),
    outgoing: asked.filter(({ state }) => state.by === account).map(({ row }) => row),
    blocked: direct.filter(({ state }) => state.blockedBy.includes(account)).map(({ row }) => row),
  }
}

/** How many stand beside each other where so wide, and which of their lines are to be drawn. */
export const drawnOf = (
  count: number,
  columns: number,
  line: number,
  /** how far the list's beginning lies above the window's, and how tall the window is */
  above: number,
  tall: number,
): { readonly from: number; readonly to: number; readonly before: number; readonly after: number } => {
  const lines = Math.ceil(count / columns)
  const first = Math.max(0, Math.min(lines, Math.floor(above / line)) - 3)
  const last = Math.min(lines, Math.max(first, Math.ceil((above + tall) / line)) + 3)
  return {
    from: first * columns,
    to: Math.min(count, last * columns),
    before: first * line,
    after: (lines - last) * line,
  }
}
