import { Popover } from '@kobalte/core/popover'
import BellIcon from 'lucide-solid/icons/bell'
import BellOff from 'lucide-solid/icons/bell-off'
import { createSignal, Show } from 'solid-js'
import { count, t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import { BellPanel } from './BellPanel.tsx'
import './bell.css'

/** What the account was told: how much of it is new, and on a press the newest of it. */
export const Bell = () => {
  const live = useLive()
  const [open, setOpen] = createSignal(false)
  let panel: HTMLElement | undefined
  const calm = () => live.availability().status === 'busy'
  const label = () => {
    const words = live.badge() > 0 ? t('frame.unreadNotifications', live.badge()) : t('bell.title')
    return calm() ? `${words}. ${t('alerts.calm')}` : words
  }
  return (
    <Popover open={open()} onOpenChange={setOpen} placement="bottom-end" gutter={6}>
      <Popover.Trigger class="icon-button bell" aria-label={label()}>
        <Show when={calm()} fallback={<BellIcon size={20} aria-hidden="true" />}>
          <BellOff size={20} aria-hidden="true" />
        </Show>
        <Show when={live.badge() > 0}>
          <span class="bell-badge" aria-hidden="true">
            {count(live.badge())}
          </span>
        </Show>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          class="bell-panel"
          aria-label={t('bell.title')}
          tabindex={-1}
          ref={panel}
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
