import { type Accessor, createSignal } from 'solid-js'
import type { Offers } from '../../shared/protocol/offers.ts'
import { useLive } from './live.tsx'

const NONE: Offers = { map: false, gifs: false }
let asked: Promise<Offers> | null = null

/** What this house has that others may not have: asked for once, by the first who needs to know. Nothing until then. */
export const useOffers = (): Accessor<Offers> => {
  const { api } = useLive()
  const [offers, setOffers] = createSignal(NONE)
  asked ??= api.offers()
  asked.then(setOffers, () => {
    asked = null // without a network nobody knows; whoever comes next asks again
  })
  return offers
}
