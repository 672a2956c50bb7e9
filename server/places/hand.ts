import type { AccountId, PlaceId } from '../../shared/kernel/ids.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import type { Scope } from '../../shared/kernel/scope.ts'
import type { Tree } from '../../shared/kernel/tree.ts'
import type { Cells } from './cells.ts'

/** By whom, from where, and how far they reach. */
export interface Hand {
  readonly actor: AccountId
  readonly address: string
  /** null: nowhere */
  readonly scope: Pick<Scope, 'places'> | null
}

/** @throws Refusal `staff.scope` where somebody looks after other places than this one and those around it */
export const demandReach = ({ scope }: Hand, tree: Tree<Cells>, place: PlaceId | null): void => {
  const theirs = scope ? scope.places : []
  if (theirs === null || tree.pathOf(place).some(({ id }) => theirs.includes(id))) return
  throw new Refusal('staff.scope')
}
