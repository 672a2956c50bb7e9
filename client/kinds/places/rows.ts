import { latinDigits } from '../../../shared/kernel/digits.ts'
import type { Tree } from '../../../shared/kernel/tree.ts'
import type { Place } from '../../../shared/protocol/places.ts'

/** A place in a list that looks like a tree. */
export interface Row<P extends Place = Place> {
  readonly place: P
  /** 1 for what stands at the edge */
  readonly level: number
  /** null: nothing lies within it, or it is not to be unfolded here */
  readonly open: boolean | null
  /** what it lies within, outermost first; told only where that is not to be seen */
  readonly within: readonly P[]
}

const plain = (text: string) => latinDigits(text.normalize('NFC').toLowerCase()).trim()
const wordsOf = (text: string) =>
  plain(text)
    .split(/[\s,>]+/)
    .filter(Boolean)
const namesOf = ({ name, nameBn }: Place) => plain(`${name} ${nameBn ?? ''}`)

/** The tree as far as it is unfolded. */
export const unfolded = <P extends Place>(tree: Tree<P>, opened: ReadonlySet<string>): Row<P>[] => {
  const rowsIn = (parent: P['id'] | null, level: number): Row<P>[] =>
    tree.childrenOf(parent).flatMap((place) => {
      const open = tree.childrenOf(place.id).length > 0 ? opened.has(place.id) : null
      return [{ place, level, open, within: [] }, ...(open ? rowsIn(place.id, level + 1) : [])]
    })
  return rowsIn(null, 1)
}

/**
 * Those whose own name has one of the words, and whose way has all of them, in either language: `mirpur ward 2` finds
 * ward 2 of Mirpur. What begins like it comes first, `ward 1` before `ward 10`.
 */
export const found = <P extends Place>(tree: Tree<P>, typed: string): Row<P>[] => {
  const words = wordsOf(typed)
  const whole = plain(typed)
  /** 0: its name begins with just that, 1: with something longer, 2: it stands elsewhere */
  const rank = (place: P): number =>
    Math.min(
      ...[place.name, place.nameBn ?? ''].map((name) => {
        if (!plain(name).startsWith(whole)) return 2
        return /^[\p{L}\p{M}\p{N}]/u.test(plain(name).slice(whole.length)) ? 1 : 0
      }),
    )
  const hits = tree.all.filter((place) => {
    const own = namesOf(place)
    const way = tree.pathOf(place.id).map(namesOf).join(' ')
    return words.some((word) => own.includes(word)) && words.every((word) => way.includes(word))
  })
  return [0, 1, 2]
    .flatMap((at) => hits.filter((place) => rank(place) === at))
    .map((place) => ({
      place,
      level: 1,
      open: null,
      within: tree.pathOf(place.id).slice(0, -1),
    }))
}

/** So few roots are shown with what lies within them. */
const FEW = 3

/** What has to be unfolded for a place to be seen; where there are few roots, those too. */
export const openedFor = (tree: Tree<Place>, id: Place['id'] | null): Set<string> => {
  const roots = tree.childrenOf(null)
  const above = tree.pathOf(id).slice(0, -1)
  return new Set([...(roots.length <= FEW ? roots : []), ...above].map((place) => place.id))
}

type Move = { readonly to: number } | { readonly fold: Place['id'] } | null

/**
 * What a key does in a tree: moves to another row, or folds or unfolds the one it is at; null: nothing.
 *
 * @param at  the row one is at; -1: none yet
 */
export const keyed = (rows: readonly Row[], at: number, key: string): Move => {
  const row = rows[at]
  const to = (index: number): Move => (rows[index] ? { to: index } : null)
  switch (key) {
    case 'ArrowDown':
      return to(Math.min(rows.length - 1, at + 1))
    case 'ArrowUp':
      return to(at < 0 ? rows.length - 1 : Math.max(0, at - 1))
    case 'Home':
      return to(0)
    case 'End':
      return to(rows.length - 1)
    case 'ArrowRight':
      if (!row || row.open === null) return null
      return row.open ? to(at + 1) : { fold: row.place.id }
    case 'ArrowLeft':
      if (!row) return null
      if (row.open) return { fold: row.place.id }
      return to(rows.findIndex(({ place }) => place.id === row.place.parent))
    default:
      return null
  }
}
