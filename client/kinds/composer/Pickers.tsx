import { createSignal } from 'solid-js'
import type { FileId } from '../../../shared/kernel/ids.ts'
import type { Sticker } from '../../../shared/kinds/thread/index.ts'
import { later } from '../../ui/later.tsx'
import { type Tab, Tabs } from '../../ui/Tabs.tsx'
import { t } from '../../words/index.ts'
import { useOffers } from '../offers.ts'
import { EmojiPicker } from './EmojiPicker.tsx'

const GifPicker = later(async () => (await import('../gif/GifPicker.tsx')).GifPicker)
const StickerPicker = later(async () => (await import('../sticker/StickerPicker.tsx')).StickerPicker)

interface PickersProps {
  readonly onEmoji: (emoji: string) => void
  readonly onSticker: (sticker: Sticker) => void
  readonly onGif: (upload: FileId, name: string, size: number) => void
  readonly onClose: () => void
}

type Sort = 'emoji' | 'stickers' | 'gifs'

/** What can be said with a picture: emoji go into the text, stickers go by themselves. */
export const Pickers = (props: PickersProps) => {
  const [sort, setSort] = createSignal<Sort>('emoji')
  const offers = useOffers()
  const gifs: Tab<Sort> = { name: 'gifs', label: t('gif.all'), panel: () => <GifPicker onPick={props.onGif} /> }
  const tabs: readonly Tab<Sort>[] = [
    {
      name: 'emoji',
      label: t('composer.emoji'),
      panel: () => <EmojiPicker onPick={props.onEmoji} onClose={props.onClose} />,
    },
    { name: 'stickers', label: t('sticker.all'), panel: () => <StickerPicker onPick={props.onSticker} /> },
  ]
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves from wherever one is inside
    <div
      class="pickers"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        props.onClose()
      }}
    >
      <Tabs
        label={t('sticker.sorts')}
        tabs={offers().gifs ? [...tabs, gifs] : tabs}
        value={sort()}
        onChange={setSort}
      />
    </div>
  )
}
