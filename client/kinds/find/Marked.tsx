import { For, Show } from 'solid-js'
import { plain } from '../prose/plain.ts'
import { pieces } from './pieces.ts'
import './found.css'

/** A line of what was said, with what was looked for marked in it. */
export const Marked = (props: { readonly text: string; readonly typed: string }) => (
  <span class="found-text" dir="auto">
    <For each={pieces(plain(props.text), props.typed)}>
      {(piece) => (
        <Show when={piece.marked} fallback={piece.text}>
          <mark>{piece.text}</mark>
        </Show>
      )}
    </For>
  </span>
)
