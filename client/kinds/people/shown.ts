import { createSignal } from 'solid-js'
import type { AccountId } from '../../../shared/kernel/ids.ts'

const [shown, setShown] = createSignal<AccountId | null>(null)

/** Whose card is open; one at a time, wherever it was asked for. */
export const profileShown = shown
export const showProfile = setShown

/** Are the ways to begin a conversation laid over the page? */
export const [beginning, showBeginning] = createSignal(false)
