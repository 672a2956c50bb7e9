import type { Pool } from 'pg'
import type { PlaceId } from '../../shared/kernel/ids.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import type { TakenLine } from '../../shared/protocol/places.ts'
import { record } from '../staff/index.ts'
import { isInUse } from './cells.ts'
import { changingTree, insertPlace } from './change.ts'
import { demandReach, type Hand } from './hand.ts'
import type { Places } from './places.ts'
import { planOf } from './rows.ts'

interface Order {
  readonly csv: string
  readonly within: PlaceId | null
  readonly preview: boolean
}
interface Taken {
  readonly lines: TakenLine[]
  readonly made: number
}

/**
 * Takes in a list of places: all of it, or nothing where a line of it is wrong.
 *
 * @throws Refusal `staff.scope`, `place.unknown`, `place.retired` of what it is to lie within
 */
export const createTakeIn = (pool: Pool, places: Places, newId: () => string) => {
  const plan = (hand: Hand, { csv, within }: Order, tree: Parameters<typeof planOf>[1]) => {
    demandReach(hand, tree, within)
    if (within && !tree.get(within)) throw new Refusal('place.unknown')
    if (within && !isInUse(tree, within)) throw new Refusal('place.retired')
    return planOf(csv, tree, within, newId)
  }

  const takeIn = (hand: Hand, order: Order): Promise<Taken> =>
    changingTree(pool, async (client, tree) => {
      const { lines, made } = plan(hand, order, tree)
      if (lines.some(({ wrong }) => wrong)) return { lines: [...lines], made: 0 }
      for (const place of made) await insertPlace(client, place)
      const { actor, address } = hand
      const subject = order.within ? `place:${order.within}` : 'place:all'
      const called = (order.within && tree.get(order.within)?.name) || ''
      const after = { made: made.length, names: made.slice(0, 100).map(({ name }) => name) }
      if (made.length > 0) await record(client, { actor, address, action: 'place.imported', subject, called, after })
      return { lines: [...lines], made: made.length }
    })

  return async (hand: Hand, order: Order): Promise<Taken> => {
    if (!order.preview) return takeIn(hand, order)
    return { lines: [...plan(hand, order, (await places.current()).all).lines], made: 0 }
  }
}
