import { isKnownSticker, type Sticker } from '../../../shared/kinds/thread/index.ts'

/** All packs in one piece: a sticker is there at once, also without a network. */
const files = import.meta.glob<string>('./*/*.svg', { query: '?url', import: 'default', eager: true })

/** Where the drawing is; null: this page is older than the sticker. */
export const drawingOf = (sticker: Sticker): string | null =>
  (isKnownSticker(sticker) && files[`./${sticker.pack}/${sticker.name}.svg`]) || null
