import Smile from 'lucide-solid/icons/face-slightly-smiling'
import { createSignal, lazy, onCleanup, Show, Suspense } from 'solid-js'
import { Spinner } from '../../ui/Spinner.tsx'
import { t } from '../../words/index.ts'

const EmojiPicker = lazy(async () => ({ default: (await import('./EmojiPicker.tsx')).EmojiPicker }))

/** Opens all emoji above the box, and puts the one picked where the caret was. */
export const EmojiButton = (props: { readonly onPick: (emoji: string) => void; readonly onLeave: () => void }) => {
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
        <Smile size={20} aria-hidden={true} />
      </button>
      <Show when={open()}>
        <div class="composer-emoji">
          <Suspense fallback={<Spinner label={t('composer.emoji')} />}>
            <EmojiPicker
              onPick={(emoji) => {
                close()
                props.onPick(emoji)
              }}
              onClose={close}
            />
          </Suspense>
        </div>
      </Show>
    </span>
  )
}
