import { createSignal } from 'solid-js'

const [shelf, setShelf] = createSignal<string | null>(null)
/** The conversation whose photos, files and links are looked through. */
export const shelfShown = shelf
export const showShelf = setShelf
