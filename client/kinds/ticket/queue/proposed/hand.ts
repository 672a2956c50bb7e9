import { createSignal } from 'solid-js'

/** What a key does about what is proposed for the ticket that is open. */
export interface AtHand {
  /** the first of the fields is set as it is proposed */
  accept(): void
  change(): void
  dismiss(): void
}

/** For the fields, and for the reply: each says so while it is shown. */
export const [proposals, setProposals] = createSignal<AtHand | null>(null)
export const [reply, setReply] = createSignal<(() => void) | null>(null)
