import { createSignal } from 'solid-js'

/** The ticket whose details are shown; one at a time. */
export const [detailsShown, showDetails] = createSignal<string | null>(null)
