import { onCleanup, onMount } from 'solid-js'

let carried: string | null = null

/**
 * Whoever goes from one conversation to the next by keys is in the same place of it: among the messages, or where one
 * writes. With the conversation that is left goes what had the focus.
 */
export const carriesFocus = (name: 'messages' | 'box', place: () => HTMLElement | null): void => {
  onCleanup(() => {
    if (!place()?.contains(document.activeElement)) return
    carried = name
    setTimeout(() => (carried = null)) // nobody took it
  })
  onMount(() => {
    if (carried === name) place()?.focus({ preventScroll: true })
  })
}
