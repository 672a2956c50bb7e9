import * as v from 'valibot'
import type { PlaceId } from '../../shared/kernel/ids.ts'
import { MOST_DEPTH, MOST_PLACES, PLACE_SORTS, PlaceTitle, type RowError } from '../../shared/kernel/place.ts'
import type { Tree } from '../../shared/kernel/tree.ts'
import type { TakenLine } from '../../shared/protocol/places.ts'
import { type Cells, isInUse } from './cells.ts'
import type { NewPlace } from './change.ts'
import { type CsvLine, linesOf } from './csv.ts'

/** What a reader puts where it cannot read: the list was saved in another encoding than it is read in. */
const LOST = '\uFFFD'

/** What stands between the names of places that lie within each other. */
const WITHIN = '>'

interface Node {
  readonly id: PlaceId
  readonly names: readonly string[]
  readonly depth: number
}
const TOP: Node = { id: '' as PlaceId, names: [], depth: 0 }

interface Plan {
  readonly lines: readonly TakenLine[]
  readonly made: readonly NewPlace[]
}

const nodeOf = (tree: Tree<Cells>, place: Cells): Node => {
  const path = tree.pathOf(place.id)
  return { id: place.id, names: path.map(({ name }) => name), depth: path.length }
}

/**
 * What a list of places would make: looked at line by line, in their order, so that a line may lie within one above it.
 * What there is already is passed over, so that a list can be taken in twice.
 *
 * @param within  what the list's own roots come to lie in
 */
export const planOf = (csv: string, tree: Tree<Cells>, within: PlaceId | null, newId: () => string): Plan => {
  const [head, ...rows] = linesOf(csv)
  const columns = head?.cells.map((cell) => cell.trim().toLowerCase()) ?? []
  if (!head || !['name', 'sort'].every((column) => columns.includes(column))) return { lines: [NO_COLUMNS], made: [] }
  const top = within === null ? TOP : nodeOf(tree, tree.get(within)!)
  const fresh = new Map<string, Node>()
  const made: NewPlace[] = []

  const key = (parent: Node, name: string) => `${parent.id} ${name.toLowerCase()}`
  const childOf = (parent: Node, name: string): Node | undefined => {
    const there = tree
      .childrenOf(parent.id || null)
      .filter((child) => child.name.toLowerCase() === name.toLowerCase())
      .sort((one, other) => (one.retiredAt ?? 0) - (other.retiredAt ?? 0))[0]
    return fresh.get(key(parent, name)) ?? (there && nodeOf(tree, there))
  }

  const take = (row: CsvLine): TakenLine => {
    const cell = (column: string) =>
      (row.cells[columns.indexOf(column)] ?? '').normalize('NFC').replace(/\s+/gu, ' ').trim()
    const names = cell('parent')
      .split(WITHIN)
      .flatMap((name) => name.trim() || [])
    const parent = names.reduce<Node | undefined>((node, name) => node && childOf(node, name), top)
    const sort = PLACE_SORTS.find((one) => one === cell('sort').toLowerCase()) ?? null
    const said = { line: row.line, name: cell('name').slice(0, 200), sort, within: [...(parent?.names ?? names)] }
    const no = (wrong: RowError): TakenLine => ({ ...said, comes: 'wrong', wrong })

    if (row.open) return no('quotes')
    if (row.cells.some((text) => text.includes(LOST))) return no('garbled')
    if (!v.is(PlaceTitle, cell('name')) || cell('name').includes(WITHIN)) return no('name')
    if (cell('name_bn') !== '' && !v.is(PlaceTitle, cell('name_bn'))) return no('bangla')
    if (!sort) return no('sort')
    if (!parent) return no('parent')
    if (fresh.has(key(parent, cell('name')))) return no('twice')
    if (parent.id && tree.get(parent.id) && !isInUse(tree, parent.id)) return no('retired')
    const known = childOf(parent, cell('name'))
    if (known) return isInUse(tree, known.id) ? { ...said, comes: 'known', wrong: null } : no('retired')
    if (parent.depth >= MOST_DEPTH) return no('deep')
    if (tree.all.length + made.length >= MOST_PLACES) return no('full')

    const id = newId() as PlaceId
    fresh.set(key(parent, cell('name')), { id, names: [...parent.names, cell('name')], depth: parent.depth + 1 })
    made.push({ id, parent: parent.id || null, sort, name: cell('name'), nameBn: cell('name_bn') || null })
    return { ...said, comes: 'new', wrong: null }
  }
  return { lines: rows.map(take), made }
}

const NO_COLUMNS: TakenLine = { line: 1, name: '', sort: null, within: [], comes: 'wrong', wrong: 'columns' }
