import { type Accessor, createSignal } from 'solid-js'
import { type Tree, treeOf } from '../../../shared/kernel/tree.ts'
import type { Place } from '../../../shared/protocol/places.ts'
import { createApi } from '../../net/index.ts'
import { language } from '../../words/index.ts'

/** So long what was fetched is taken for what there is. */
const FRESH = 60_000

const [tree, setTree] = createSignal<Tree<Place> | null>(null)
const [failed, setFailed] = createSignal(false)
let asked = Number.NEGATIVE_INFINITY

/** Fetches the places anew: after they were changed here, or when it did not work before. */
export const fetchPlaces = async (): Promise<void> => {
  asked = performance.now()
  try {
    setTree(treeOf((await createApi().places()).places))
    setFailed(false)
  } catch {
    asked = Number.NEGATIVE_INFINITY
    setFailed(true)
  }
}

/** All places in use, for everybody, also guests. Null until they are here; then they stay while newer ones come. */
export const usePlaces = (): Accessor<Tree<Place> | null> => {
  if (performance.now() - asked > FRESH) void fetchPlaces()
  return tree
}

export const placesFailed = failed

/** What it is called in the language spoken. */
export const placeName = (place: Pick<Place, 'name' | 'nameBn'>): string =>
  (language() === 'bn' && place.nameBn) || place.name
