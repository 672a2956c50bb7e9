import type { Pool } from 'pg'
import type { PlaceId } from '../../shared/kernel/ids.ts'
import { areaOf, holds, type Outline } from '../../shared/kernel/outline.ts'
import { type Tree, treeOf } from '../../shared/kernel/tree.ts'
import { orBusy } from '../db/outage.ts'
import { type Cells, readTree } from './cells.ts'

/** All places as they are after so many changes. */
export interface Known {
  readonly version: number
  readonly all: Tree<Cells>
  /** without those out of use, and what lies within them */
  readonly inUse: Tree<Cells>
}

interface Candidate {
  readonly id: PlaceId
  readonly outline: Outline
}

const VERSION = 'select version from place_tree'
const AROUND = `select id, outline from place where outline is not null and around @> box(point($2, $1), point($2, $1))`

/**
 * The tree of places, read again when its number is another: on every node what is answered is never older than the
 * question (TRE6).
 */
export const createPlaces = (pool: Pool) => {
  let known: Known | null = null
  let coming: { readonly version: number; readonly known: Promise<Known> } | null = null

  const versionNow = async () =>
    (await pool.query<{ version: number }>({ name: 'places:version', text: VERSION })).rows[0]!.version

  // the number first: a change between the two makes it seem older than it is, and it is read once more
  const read = async (): Promise<Known> => {
    const version = await versionNow()
    const all = await readTree(pool)
    const inUse = treeOf(all.all.filter(({ retiredAt }) => retiredAt === null))
    known = { version, all, inUse }
    return known
  }

  const current = async (): Promise<Known> => {
    try {
      const version = await versionNow()
      if (known && known.version >= version) return known
      if (!coming || coming.version < version) coming = { version, known: read() }
      return await coming.known
    } catch (error) {
      coming = null
      throw orBusy(error)
    }
  }

  return {
    current,

    /** From the root to the place itself, in use or not; null: there is none. */
    async pathOf(id: PlaceId): Promise<readonly PlaceId[] | null> {
      const path = (await current()).all.pathOf(id)
      return path.length > 0 ? path.map((place) => place.id) : null
    },

    /** The path of the innermost place in use that holds the point; of two as deep, the smaller. Empty: none does. */
    async placeAt(lat: number, lon: number): Promise<readonly PlaceId[]> {
      const { inUse } = await current()
      const { rows } = await pool.query<Candidate>({ name: 'places:around', text: AROUND, values: [lat, lon] })
      const found = rows
        .filter(({ id, outline }) => inUse.get(id) && holds(outline, lat, lon))
        .map(({ id, outline }) => ({ path: inUse.pathOf(id).map((place) => place.id), area: areaOf(outline) }))
        .filter(({ path }) => path.length > 0)
      found.sort((one, other) => other.path.length - one.path.length || one.area - other.area)
      return found[0]?.path ?? []
    },

    async outlineOf(id: PlaceId): Promise<Outline | null> {
      const text = 'select outline from place where id = $1'
      const { rows } = await pool.query<{ outline: Outline | null }>({ name: 'places:outline', text, values: [id] })
      return rows[0]?.outline ?? null
    },
  }
}
export type Places = ReturnType<typeof createPlaces>
