import { Show } from 'solid-js'
import type { Sticker } from '../../../shared/kinds/thread/index.ts'
import { drawingOf } from './drawings.ts'
import { nameOf } from './name.ts'
import './sticker.css'

/** A sticker in a thread: larger than anything people write. */
export const StickerView = (props: { readonly sticker: Sticker }) => (
  <Show when={drawingOf(props.sticker)} fallback={<p class="sticker-unknown">{nameOf(props.sticker)}</p>}>
    {(drawing) => <img class="sticker" src={drawing()} alt={nameOf(props.sticker)} width={144} height={144} />}
  </Show>
)
