import { createRoot, type JSX } from 'solid-js'
import type { Icon } from './Button.tsx'

/**
 * An icon that stands beside words or within a named button in hundreds of places at once: built once, then copied.
 * Building it anew for every message took most of the time in which a conversation is opened.
 */
export const drawn = (icon: Icon): (() => JSX.Element) => {
  let first: SVGElement | null = null
  return () => {
    first ??= createRoot(() => icon({ 'aria-hidden': true })) as SVGElement
    return first.cloneNode(true) as SVGElement
  }
}
