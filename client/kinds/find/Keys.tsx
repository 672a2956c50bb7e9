import { For } from 'solid-js'
import './keys.css'

const isMac = /Mac|iP(hone|ad)/.test(navigator.platform)
const SIGNS: Readonly<Record<string, string>> = {
  ...{ Mod: isMac ? '⌘' : 'Ctrl', Alt: isMac ? '⌥' : 'Alt', Shift: '⇧', Escape: 'Esc', Enter: '↵' },
  ...{ ArrowUp: '↑', ArrowDown: '↓' },
}

/** Keys as they stand on a keyboard. */
export const Keys = (props: { readonly keys: string }) => (
  <span class="keys">
    <For each={props.keys.split('+')}>{(key) => <kbd>{SIGNS[key] ?? key}</kbd>}</For>
  </span>
)
