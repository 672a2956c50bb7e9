import { type Accessor, createSignal } from 'solid-js'
import type { Offers } from '../../shared/protocol/offers.ts'
import { useLiveIfSigned } from './live.tsx'

const NONE: Offers = { map: false, gifs: false }
let asked: Promise<Offers> | null = null

/** What this house has that others may not have: asked for once, by the first member who needs to know. Nothing until then. */
export const useOffers = (): Accessor<Offers> => {
  const live = useLiveIfSigned()
  const [offers, setOffers] = createSignal(NONE)
  if (!live) return offers // the map comes through this house for its members: it pays for what it passes on
  asked ??= live.api.offers()
  asked.then(
    (all) => setOffers(live.guest ? { ...all, gifs: false } : all),
    () => {
      asked = null // without a network nobody knows; whoever comes next asks again
    },
  )
  return offers
}
