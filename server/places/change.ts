import type { Pool, PoolClient } from 'pg'
import type { PlaceId } from '../../shared/kernel/ids.ts'
import { boxOf, type Outline, partsOf } from '../../shared/kernel/outline.ts'
import { MOST_DEPTH, MOST_PLACES, type PlaceSort, sameTitle } from '../../shared/kernel/place.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import type { Tree } from '../../shared/kernel/tree.ts'
import type { AuditAction } from '../../shared/protocol/audit.ts'
import { transact } from '../db/transact.ts'
import { record } from '../staff/index.ts'
import { type Cells, isInUse, readTree } from './cells.ts'
import { demandReach, type Hand } from './hand.ts'

export interface NewPlace {
  readonly id: PlaceId
  readonly parent: PlaceId | null
  readonly sort: PlaceSort
  readonly name: string
  readonly nameBn: string | null
  readonly outline?: Outline | null
}

export interface PlaceWish {
  readonly parent?: PlaceId | null | undefined
  readonly sort?: PlaceSort | undefined
  readonly name?: string | undefined
  readonly nameBn?: string | null | undefined
  readonly outline?: Outline | null | undefined
  readonly retired?: boolean | undefined
}

/**
 * Changes places, one after the other: whoever comes takes the next number of the tree, which nobody else can until it is
 * committed. So no two moves together make a circle, and every node sees that there is something new (TRE3, TRE6).
 */
export const changingTree = <T>(pool: Pool, work: (client: PoolClient, tree: Tree<Cells>) => Promise<T>): Promise<T> =>
  transact(pool, async (client) => {
    await client.query('update place_tree set version = version + 1')
    return work(client, await readTree(client))
  })

const kept = (outline: Outline | null | undefined) =>
  outline ? JSON.stringify({ type: outline.type, bbox: boxOf(outline), coordinates: outline.coordinates }) : null

const demandParent = (tree: Tree<Cells>, parent: PlaceId | null, levels: number): void => {
  if (parent === null) return
  const path = tree.pathOf(parent)
  if (path.length === 0) throw new Refusal('place.unknown')
  if (!isInUse(tree, parent)) throw new Refusal('place.retired')
  if (path.length + levels > MOST_DEPTH) throw new Refusal('place.deep')
}

const demandUnlike = (tree: Tree<Cells>, { id, parent, name }: Pick<Cells, 'id' | 'parent' | 'name'>): void => {
  const twin = tree
    .childrenOf(parent)
    .some((other) => other.id !== id && other.retiredAt === null && sameTitle(other.name, name))
  if (twin) throw new Refusal('place.twin')
}

const INSERT = `insert into place (id, parent, sort, name, name_bn, path, outline)
  values ($1, $2, $3, $4, $5, coalesce((select path from place where id = $2), '{}') || $1::uuid, $6)`

export const insertPlace = async (client: PoolClient, place: NewPlace): Promise<void> => {
  const { id, parent, sort, name, nameBn, outline } = place
  await client.query(INSERT, [id, parent, sort, name, nameBn, kept(outline)])
}

/** @throws Refusal `staff.scope`, `place.unknown`, `place.retired`, `place.deep`, `place.twin`, `places.full` */
export const addPlace = (pool: Pool, hand: Hand, place: NewPlace): Promise<void> =>
  changingTree(pool, async (client, tree) => {
    demandReach(hand, tree, place.parent)
    if (tree.all.length >= MOST_PLACES) throw new Refusal('places.full')
    demandParent(tree, place.parent, 1)
    demandUnlike(tree, place)
    await insertPlace(client, place)
    const { id, parent, sort, name, nameBn } = place
    const after = { parent, sort, name, nameBn, corners: cornersOf(place.outline) }
    const { actor, address } = hand
    await record(client, { actor, action: 'place.added', subject: `place:${id}`, called: name, after, address })
  })

const cornersOf = (outline: Outline | null | undefined) => (outline ? partsOf(outline).flat(2).length : 0)

const UPDATE = `update place set sort = $2, name = $3, name_bn = $4, parent = $5,
  retired_at = case when $6 then coalesce(retired_at, now()) end where id = $1`
/** What lies within comes along: what stands before the place in its path is another now. */
const REPATH = `update place set path = coalesce((select path from place where id = $2), '{}') || path[$3::int:]
  where path @> array[$1::uuid]`

/** @throws Refusal `staff.scope`, `place.unknown`, `place.retired`, `place.within`, `place.deep`, `place.twin` */
export const changePlace = (pool: Pool, hand: Hand, id: PlaceId, wish: PlaceWish): Promise<void> =>
  changingTree(pool, async (client, tree) => {
    const before = tree.get(id)
    if (!before) throw new Refusal('place.unknown')
    demandReach(hand, tree, id)
    const { sort = before.sort, name = before.name, nameBn = before.nameBn, parent = before.parent } = wish
    const retired = wish.retired ?? before.retiredAt !== null
    const moves = parent !== before.parent
    if (moves) {
      if (tree.pathOf(parent).some((above) => above.id === id)) throw new Refusal('place.within')
      demandParent(tree, parent, tree.heightOf(id))
      demandReach(hand, tree, parent)
    }
    if (!retired) demandUnlike(tree, { id, parent, name })
    await client.query(UPDATE, [id, sort, name, nameBn, parent, retired])
    if (moves) await client.query(REPATH, [id, parent, tree.pathOf(id).length])
    if (wish.outline !== undefined)
      await client.query('update place set outline = $2 where id = $1', [id, kept(wish.outline)])
    await tell(client, hand, before, { sort, name, nameBn, parent, retired }, wish.outline)
  })

type After = Pick<Cells, 'sort' | 'name' | 'nameBn' | 'parent'> & { readonly retired: boolean }

/** An entry for each thing that is different, so that each can be looked for. */
const tell = async (
  client: PoolClient,
  { actor, address }: Hand,
  before: Cells,
  after: After,
  outline: Outline | null | undefined,
): Promise<void> => {
  const entry = (action: AuditAction, was: object, is: object) =>
    record(client, {
      actor,
      action,
      subject: `place:${before.id}`,
      called: after.name,
      before: { ...was },
      after: { ...is },
      address,
    })
  const fields = (['sort', 'name', 'nameBn'] as const).filter((field) => before[field] !== after[field])
  const of = (place: Pick<Cells, 'sort' | 'name' | 'nameBn'>) =>
    Object.fromEntries(fields.map((field) => [field, place[field]]))
  if (fields.length > 0) await entry('place.changed', of(before), of(after))
  if (before.parent !== after.parent) await entry('place.moved', { parent: before.parent }, { parent: after.parent })
  if (outline !== undefined)
    await entry('place.outlined', { outlined: before.outlined }, { corners: cornersOf(outline) })
  const was = before.retiredAt !== null
  if (was !== after.retired)
    await entry(after.retired ? 'place.retired' : 'place.restored', { retired: was }, { retired: after.retired })
}
