import { For } from 'solid-js'
import type { Sticker } from '../../../shared/kinds/thread/index.ts'
import { t } from '../../words/index.ts'
import { drawingOf } from './drawings.ts'
import { nameOf } from './name.ts'
import { stickersByUse, usedSticker } from './recent.ts'
import './sticker.css'

const COLUMNS = 4

/** All stickers. Arrows move, Enter sends. */
export const StickerPicker = (props: { readonly onPick: (sticker: Sticker) => void }) => {
  let list!: HTMLDivElement
  const stickers = stickersByUse()
  const move = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: COLUMNS, ArrowUp: -COLUMNS }
    const step = steps[event.key]
    if (step === undefined) return
    const faces = [...list.querySelectorAll('button')]
    const next = faces[faces.indexOf(event.target as HTMLButtonElement) + step]
    if (!next) return
    event.preventDefault()
    next.focus()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what one fills in
    <div
      class="sticker-faces"
      role="group"
      aria-label={t('sticker.all')}
      ref={list}
      onKeyDown={move}
      style={{ '--columns': COLUMNS }}
    >
      <For each={stickers}>
        {(sticker, index) => (
          <button
            type="button"
            class="sticker-face"
            tabindex={index() === 0 ? 0 : -1}
            title={nameOf(sticker)}
            onClick={() => {
              usedSticker(sticker)
              props.onPick(sticker)
            }}
          >
            <img src={drawingOf(sticker) ?? ''} alt={nameOf(sticker)} width={72} height={72} />
          </button>
        )}
      </For>
    </div>
  )
}
