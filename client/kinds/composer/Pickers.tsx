import { createSignal } from 'solid-js'
import type { Sticker } from '../../../shared/kinds/thread/index.ts'
import { later } from '../../ui/later.tsx'
import { type Tab, Tabs } from '../../ui/Tabs.tsx'
import { t } from '../../words/index.ts'
import { EmojiPicker } from './EmojiPicker.tsx'

const StickerPicker = later(async () => (await import('../sticker/StickerPicker.tsx')).StickerPicker)

interface PickersProps {
  readonly onEmoji: (emoji: string) => void
  readonly onSticker: (sticker: Sticker) => void
  readonly onClose: () => void
}

type Sort = 'emoji' | 'stickers'

/** What can be said with a picture: emoji go into the text, stickers go by themselves. */
export const Pickers = (props: PickersProps) => {
  const [sort, setSort] = createSignal<Sort>('emoji')
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
      <Tabs label={t('sticker.sorts')} tabs={tabs} value={sort()} onChange={setSort} />
    </div>
  )
}
