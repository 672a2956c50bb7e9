import { createResource } from 'solid-js'
import type { PlaceId } from '../../../../shared/kernel/ids.ts'
import { inLanguage } from '../../../../shared/kinds/ticket/desk/index.ts'
import { placeName, usePlaces } from '../../../kinds/places/index.tsx'
import { language, t } from '../../../words/index.ts'
import { useSession } from '../../session.ts'

/** What is called what, of that which the log keeps by its id. */
export interface Names {
  place(id: string): string
  desk(id: string): string
}

export const useNames = (): Names => {
  const { accounts } = useSession()
  const places = usePlaces()
  const [desks] = createResource(() => accounts.desks().catch(() => []))
  return {
    place(id) {
      const known = places()
      // before they are here nothing is said of them: none of them is out of use yet
      if (!known) return '…'
      const place = known.get(id as PlaceId)
      return place ? placeName(place) : t('staff.scope.somewhere')
    },
    desk(id) {
      const desk = desks.latest?.find((one) => one.id === id)
      return desk ? inLanguage(desk.name, language()) : id
    },
  }
}
