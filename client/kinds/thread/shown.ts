import { createSignal } from 'solid-js'

/** The day from which somebody wants to go to another one, while they pick it. */
export const [dayLeft, leaveDay] = createSignal<number | null>(null)
