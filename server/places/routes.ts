import type { Pool } from 'pg'
import type { PlaceId } from '../../shared/kernel/ids.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import type { KeptPlace, placeRoutes } from '../../shared/protocol/places.ts'
import { demand } from '../accounts/index.ts'
import { throwBusy } from '../db/outage.ts'
import type { Call, Handlers } from '../http/handler.ts'
import type { Scopes } from '../staff/index.ts'
import { addPlace, changePlace } from './change.ts'
import type { Hand } from './hand.ts'
import type { Places } from './places.ts'
import { createTakeIn } from './take-in.ts'

interface PlaceDeps {
  readonly pool: Pool
  readonly places: Places
  readonly scopes: Scopes
  readonly newId: () => string
}

const COUNTS = 'select place, count(*)::int as people from account where place = any($1::uuid[]) group by place'

/** What the HTTP API answers about places. */
export const createPlaceHandlers = ({ pool, places, scopes, newId }: PlaceDeps): Handlers<typeof placeRoutes> => {
  const takeIn = createTakeIn(pool, places, newId)

  /** Whose hand it is, once it is certain that they may. */
  const handOf = async ({ actor, peer }: Call): Promise<Hand> => {
    demand(actor, 'places.change')
    return { actor: actor!.account, address: peer.address, scope: await scopes(actor!.account) }
  }

  const countsOf = async (ids: readonly PlaceId[]): Promise<ReadonlyMap<PlaceId, number>> => {
    const asked = pool.query<{ place: PlaceId; people: number }>({ name: 'places:people', text: COUNTS, values: [ids] })
    const { rows } = await asked.catch(throwBusy)
    return new Map(rows.map(({ place, people }) => [place, people]))
  }
  const keptOf = async (id: PlaceId): Promise<KeptPlace> => {
    const place = (await places.current()).all.get(id)
    if (!place) throw new Refusal('place.unknown')
    return { ...place, people: (await countsOf([id])).get(id) ?? 0 }
  }

  return {
    async places() {
      const { version, inUse } = await places.current()
      return { version, places: [...inUse.all] }
    },
    async placeAt({ query: { lat, lon } }) {
      return { path: [...(await places.placeAt(lat, lon))] }
    },
    async placeOutline({ params: { place } }) {
      if (!(await places.current()).all.get(place)) throw new Refusal('place.unknown')
      return { outline: await places.outlineOf(place) }
    },
    async keptPlaces(_, call) {
      demand(call.actor, 'places.change')
      const { version, all } = await places.current()
      const people = await countsOf(all.all.map(({ id }) => id))
      return { version, places: all.all.map((place) => ({ ...place, people: people.get(place.id) ?? 0 })) }
    },
    async addPlace({ body }, call) {
      const hand = await handOf(call)
      const id = newId() as PlaceId
      await addPlace(pool, hand, { id, ...body })
      return keptOf(id)
    },
    async changePlace({ params: { place }, body }, call) {
      await changePlace(pool, await handOf(call), place, body)
      return keptOf(place)
    },
    takeInPlaces: async ({ body }, call) => takeIn(await handOf(call), body),
  }
}
