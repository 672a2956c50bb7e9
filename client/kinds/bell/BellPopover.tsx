import { Popover } from '@kobalte/core/popover'
import { createSignal } from 'solid-js'
import { keepFocusIn } from '../../ui/way-back.ts'
import { t } from '../../words/index.ts'
import { BellFace, useBellLabel } from './BellFace.tsx'
import { BellPanel } from './BellPanel.tsx'

/** The bell with what it opens, from the first press on. */
export const BellPopover = () => {
  const [open, setOpen] = createSignal(true)
  const label = useBellLabel()
  let panel: HTMLElement | undefined
  return (
    <Popover open={open()} onOpenChange={setOpen} placement="bottom-end" gutter={6}>
      <Popover.Trigger class="icon-button bell" aria-label={label()}>
        <BellFace />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          class="bell-panel"
          aria-label={t('bell.title')}
          tabindex={-1}
          ref={(one: HTMLElement) => {
            panel = one
            keepFocusIn(one, true)
          }}
          onOpenAutoFocus={(event) => {
            // the panel is read from its beginning; its first button is only one thing in it
            event.preventDefault()
            panel?.focus()
          }}
        >
          <BellPanel onLeave={() => setOpen(false)} />
        </Popover.Content>
      </Popover.Portal>
    </Popover>
  )
}
