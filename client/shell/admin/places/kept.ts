import { createMemo, createResource, createSignal } from 'solid-js'
import { treeOf } from '../../../../shared/kernel/tree.ts'
import type { KeptPlace } from '../../../../shared/protocol/places.ts'
import { fetchPlaces } from '../../../kinds/places/index.tsx'
import type { Accounts } from '../../session.ts'

const inUse = (places: readonly KeptPlace[]) => treeOf(places.filter(({ retiredAt }) => retiredAt === null))

/** All places, for those who look after them; read anew after each change. */
export const createKept = (accounts: Accounts) => {
  const [read, { refetch }] = createResource(() => accounts.keptPlaces())
  const [retired, setRetired] = createSignal(false)
  // what is not read again stays as it was: words are being typed beside it
  const known = createMemo<readonly KeptPlace[] | undefined>((before) => (read.error ? before : read.latest?.places))
  const all = createMemo(() => known() && treeOf(known()!))
  const living = createMemo(() => known() && inUse(known()!))
  return {
    failure: () => read.error as unknown,
    all,
    /** without what is out of use, as everybody else has it */
    living,
    /** what is listed */
    listed: () => (retired() ? all() : living()),
    retired,
    setRetired,
    /** after a change: here, and wherever on this page a place is chosen */
    async again(): Promise<void> {
      await Promise.all([refetch(), fetchPlaces()])
    },
  }
}
export type Kept = ReturnType<typeof createKept>
