import type { PlaceId } from '../../../../shared/kernel/ids.ts'
import { MOST_DEPTH, type PlaceSort } from '../../../../shared/kernel/place.ts'
import type { Tree } from '../../../../shared/kernel/tree.ts'
import type { KeptPlace } from '../../../../shared/protocol/places.ts'

/** What most often lies within a place of that sort. */
const WITHIN: Readonly<Record<PlaceSort, PlaceSort>> = {
  city: 'ward',
  zone: 'ward',
  ward: 'building',
  campus: 'building',
  building: 'department',
  floor: 'room',
  department: 'room',
  room: 'room',
}
export const sortWithin = (parent: KeptPlace | undefined): PlaceSort => (parent ? WITHIN[parent.sort] : 'city')

/** May a place be moved there? Not into itself, and not too deep. */
export const takes = (tree: Tree<KeptPlace>, id: PlaceId, parent: KeptPlace): boolean => {
  const path = tree.pathOf(parent.id)
  return !path.some((above) => above.id === id) && path.length + tree.heightOf(id) <= MOST_DEPTH
}
