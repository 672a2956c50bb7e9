import { createSignal } from 'solid-js'
import type { AccountId, ConversationId } from '../../../shared/kernel/ids.ts'

/** Somebody, or what they said: a message, or a post as a whole. */
export interface Reported {
  readonly account: AccountId
  readonly origin?: { readonly conversation: ConversationId; readonly message?: number }
}

/** What is being reported; one thing at a time, wherever it was asked for. */
export const [reported, showReport] = createSignal<Reported | null>(null)
