import { type JSX, onMount, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { fetchLayers, layers } from './layers.ts'
import './Menu.css'

export interface MenuAtProps {
  /** what it belongs to: it stands there, and the focus goes back to it */
  readonly at: HTMLElement
  /** where it stands instead: under the pointer */
  readonly point?: { readonly x: number; readonly y: number } | null
  /** what it is called, where the words of `at` do not say it */
  readonly label?: string
  readonly onClose: () => void
  readonly children: JSX.Element
}

/**
 * A menu that many buttons share: it is in the page once, while it is open. On phones it comes up from the bottom edge.
 * Whoever opens it draws it, and takes it away when it asks to be closed.
 */
export const MenuAt = (props: MenuAtProps) => {
  onMount(() => void fetchLayers().catch(() => props.onClose()))
  return <Show when={layers()}>{(there) => <Dynamic component={there().MenuAt} {...props} />}</Show>
}
