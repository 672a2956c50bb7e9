/** Within so many milliseconds two presses are one double press. */
const DOUBLE = 500

/**
 * Whoever presses twice on what closes something meant that, not what lies beneath it: the second press of a double one
 * goes nowhere. A press of its own, however soon, is one.
 */
export const holdSecondPress = (
  where: Pick<EventTarget, 'addEventListener' | 'removeEventListener'> = window,
): void => {
  const hear = (event: Event) => {
    if ((event as MouseEvent).detail < 2) return
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  where.addEventListener('click', hear, { capture: true })
  setTimeout(() => where.removeEventListener('click', hear, { capture: true }), DOUBLE)
}
