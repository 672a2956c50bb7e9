import { STICKERS, type Sticker } from '../../../shared/kinds/thread/index.ts'
import { remember, remembered } from '../../words/index.ts'

const KEY = 'stickers'
const MOST = 12
const keyOf = ({ pack, name }: Sticker) => `${pack}/${name}`

const all: readonly Sticker[] = Object.entries(STICKERS).flatMap(([pack, names]) =>
  names.map((name) => ({ pack, name })),
)

const recent = (): string[] => remembered(KEY)?.split(' ').filter(Boolean) ?? []

/** Those that were used in this browser, the latest first, then the others as they were drawn. */
export const stickersByUse = (): readonly Sticker[] => {
  const order = recent()
  const place = (sticker: Sticker) => (order.includes(keyOf(sticker)) ? order.indexOf(keyOf(sticker)) : order.length)
  return all.toSorted((one, other) => place(one) - place(other))
}

export const usedSticker = (sticker: Sticker): void =>
  remember(KEY, [...new Set([keyOf(sticker), ...recent()])].slice(0, MOST).join(' '))
