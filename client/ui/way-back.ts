/** What stands around something, from itself on. */
const around = (one: Element | null): HTMLElement[] =>
  one instanceof HTMLElement ? [one, ...around(one.parentElement)] : []

const takesFocus = (one: HTMLElement): boolean => {
  if (one.isConnected) one.focus({ preventScroll: true })
  return document.activeElement === one
}

/**
 * Gives the focus back to where it was. What was done may have taken that away, the button of a message with the message:
 * then it goes to what stood around it, and never to nowhere.
 */
export const wayBackTo = (from: Element | null): (() => void) => {
  const places = around(from)
  return () => void places.some(takesFocus)
}

const STOPS = 'a[href], button:enabled, input:enabled, textarea:enabled, [tabindex="0"]'

/**
 * As long as it stands, the focus does not fall out of it with something that is taken away.
 *
 * @param near  what is nearest takes it, else only what stood around
 */
export const keepFocusIn = (whole: HTMLElement, near = false): void => {
  let places: HTMLElement[] = []
  whole.addEventListener('focusin', ({ target }) => {
    places = around(target as Element).filter((place) => whole.contains(place))
  })
  const nextTo = (place: HTMLElement) =>
    near && place.isConnected && [...place.querySelectorAll<HTMLElement>(STOPS)].some(takesFocus)
  const look = () => {
    if (document.activeElement !== document.body || places[0]?.isConnected !== false) return
    places.some((place) => nextTo(place) || takesFocus(place))
  }
  new MutationObserver(look).observe(whole, { childList: true, subtree: true })
}
