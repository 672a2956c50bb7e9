import * as v from 'valibot'

/** The packs that there are, and what is in them; each is drawn in client/kinds/sticker. */
export const STICKERS = {
  river: ['hello', 'thanks', 'love', 'laugh', 'sad', 'wow', 'tea', 'rain', 'party', 'sleepy', 'on-my-way', 'well-done'],
} as const
export type StickerPack = keyof typeof STICKERS
export type StickerName = (typeof STICKERS)[StickerPack][number]

const slug = v.pipe(v.string(), v.regex(/^[a-z][a-z-]{0,31}$/, 'must be the name of a sticker'))

/** Any name by its shape: a page of yesterday reads what a pack of tomorrow has, and says that it cannot draw it. */
export const Sticker = v.strictObject({ pack: slug, name: slug })
export type Sticker = v.InferOutput<typeof Sticker>

export const isKnownSticker = ({ pack, name }: Sticker): boolean =>
  Object.hasOwn(STICKERS, pack) && (STICKERS[pack as StickerPack] as readonly string[]).includes(name)
