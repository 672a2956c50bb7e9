import Smile from 'lucide-solid/icons/face-slightly-smiling'
import { createSignal, onCleanup, Show, Suspense } from 'solid-js'
import type { FileId } from '../../../shared/kernel/ids.ts'
import type { Sticker } from '../../../shared/kinds/thread/index.ts'
import { copyOf } from '../../ui/drawn.ts'
import { lazy } from '../../ui/later.tsx'
import { Spinner } from '../../ui/Spinner.tsx'
import { t } from '../../words/index.ts'

const Pickers = lazy(async () => ({ default: (await import('./Pickers.tsx')).Pickers }))

interface EmojiButtonProps {
  readonly onPick: (emoji: string) => void
  readonly onSticker: (sticker: Sticker) => void
  readonly onGif: (upload: FileId, name: string, size: number) => void
  readonly onLeave: () => void
}

/** Opens all emoji above the box, and puts the one picked where the caret was; a sticker is sent as it is. */
export const EmojiButton = (props: EmojiButtonProps) => {
  const [open, setOpen] = createSignal(false)
  let place!: HTMLSpanElement
  const close = () => {
    setOpen(false)
    props.onLeave()
  }
  const beside = (event: PointerEvent) => {
    if (open() && !place.contains(event.target as Node)) setOpen(false)
  }
  document.addEventListener('pointerdown', beside)
  onCleanup(() => document.removeEventListener('pointerdown', beside))
  return (
    <span ref={place}>
      <button
        type="button"
        class="icon-button"
        aria-label={t('composer.emoji')}
        title={t('composer.emoji')}
        aria-expanded={open()}
        onClick={() => (open() ? close() : setOpen(true))}
      >
        {copyOf(Smile, 20)}
      </button>
      <Show when={open()}>
        <div class="composer-emoji">
          <Suspense fallback={<Spinner label={t('composer.emoji')} />}>
            <Pickers
              onEmoji={(emoji) => {
                close()
                props.onPick(emoji)
              }}
              onSticker={(sticker) => {
                close()
                props.onSticker(sticker)
              }}
              onGif={(upload, name, size) => {
                close()
                props.onGif(upload, name, size)
              }}
              onClose={close}
            />
          </Suspense>
        </div>
      </Show>
    </span>
  )
}
