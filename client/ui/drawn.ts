import { createRoot, type JSX } from 'solid-js'
import type { Icon } from './Button.tsx'

/** Of each icon the first that was built, by its size in px. */
const first = new WeakMap<Icon, Map<number, SVGElement>>()

/**
 * An icon beside words or within a named button: built once, then copied. Building all of them anew took most of the
 * time in which a conversation is opened.
 */
export const copyOf = (icon: Icon, size = 24): JSX.Element => {
  const built = first.get(icon) ?? new Map<number, SVGElement>()
  if (!built.has(size)) built.set(size, createRoot(() => icon({ size, 'aria-hidden': true })) as SVGElement)
  first.set(icon, built)
  return built.get(size)!.cloneNode(true) as SVGElement
}

/** The same, to be made a part of what is drawn. */
export const drawn =
  (icon: Icon): (() => JSX.Element) =>
  () =>
    copyOf(icon)
