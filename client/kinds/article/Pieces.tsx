import { For } from 'solid-js'
import type { Piece } from '../../../shared/protocol/articles.ts'

/** A passage in which what was looked for stands out. */
export const Pieces = (props: { readonly pieces: readonly Piece[] }) => (
  <For each={props.pieces}>{(piece) => (piece.hit ? <mark>{piece.text}</mark> : piece.text)}</For>
)
