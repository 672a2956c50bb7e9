import { createSignal } from 'solid-js'

/** Is the way to add people laid over the page? */
export const [adding, showAdding] = createSignal(false)
