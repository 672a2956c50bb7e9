import type { Pool, PoolClient } from 'pg'
import type { PlaceId } from '../../shared/kernel/ids.ts'
import type { PlaceSort } from '../../shared/kernel/place.ts'
import { type Tree, treeOf } from '../../shared/kernel/tree.ts'

/** A place as the tree knows it: its outline is read where it is asked for. */
export interface Cells {
  readonly id: PlaceId
  readonly parent: PlaceId | null
  readonly sort: PlaceSort
  readonly name: string
  readonly nameBn: string | null
  readonly outlined: boolean
  /** in ms since 1970 */
  readonly retiredAt: number | null
}

const ALL = `select id, parent, sort, name, name_bn as "nameBn", outline is not null as outlined,
  (extract(epoch from retired_at) * 1000)::float8 as "retiredAt" from place`

export const readTree = async (within: Pool | PoolClient): Promise<Tree<Cells>> =>
  treeOf((await within.query<Cells>({ name: 'places:all', text: ALL })).rows)

/** Nothing on the way to it is out of use, nor it itself. */
export const isInUse = (tree: Tree<Cells>, id: PlaceId): boolean => {
  const path = tree.pathOf(id)
  return path.length > 0 && path.every(({ retiredAt }) => retiredAt === null)
}
