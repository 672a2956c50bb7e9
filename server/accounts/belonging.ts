import type { PlaceId } from '../../shared/kernel/ids.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import type { Em } from '../db/orm.ts'

const IN_USE = `select 1 as there from place where id = ? and not exists
  (select 1 from place above where above.id = any(place.path) and above.retired_at is not null)`

/** People belong to places that are in use (TRE7). Whoever belongs to one that no longer is stays there. */
export const demandPlace = async (em: Em, place: PlaceId): Promise<void> => {
  if ((await em.execute<unknown[]>(IN_USE, [place])).length === 0) throw new Refusal('place.unknown')
}
