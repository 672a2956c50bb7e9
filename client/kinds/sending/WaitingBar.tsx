import CalendarClock from 'lucide-solid/icons/calendar-clock'
import { createMemo, createSignal, Show } from 'solid-js'
import { later } from '../../ui/later.tsx'
import { t } from '../../words/index.ts'
import type { Place } from '../composer/command.ts'
import { useLive } from '../live.tsx'
import { waitingIn } from './waiting.ts'
import './sending.css'

const WaitingDialog = later(async () => (await import('./WaitingDialog.tsx')).WaitingDialog)

/** Says that something waits to be said here, and leads to it. */
export const WaitingBar = (props: { readonly place: Place }) => {
  const live = useLive()
  const [open, setOpen] = createSignal(false)
  const waiting = createMemo(() => waitingIn(live, props.place.conversation))
  const refused = () => waiting().filter((message) => message.refused !== null).length
  return (
    <>
      <Show when={waiting().length > 0}>
        <button
          type="button"
          class="sending-bar"
          classList={{ refused: refused() > 0 }}
          aria-haspopup="dialog"
          onClick={() => setOpen(true)}
        >
          <CalendarClock aria-hidden="true" />{' '}
          {refused() > 0 ? t('sending.notSent', refused()) : t('sending.waiting', waiting().length)}
        </button>
      </Show>
      <Show when={open()}>
        <WaitingDialog place={props.place} waiting={waiting()} onClose={() => setOpen(false)} />
      </Show>
    </>
  )
}
