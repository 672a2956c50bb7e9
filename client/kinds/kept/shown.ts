import { createSignal } from 'solid-js'

const [pins, setPins] = createSignal<string | null>(null)
/** The conversation whose pinned messages are shown; one at a time, wherever they were asked for. */
export const pinsShown = pins
export const showPins = setPins

const [saved, setSaved] = createSignal(false)
/** Are the saved messages of all conversations shown? */
export const savedShown = saved
export const showSaved = setSaved
