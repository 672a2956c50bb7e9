import CalendarClock from 'lucide-solid/icons/calendar-clock'
import { createMemo, createSignal, Show } from 'solid-js'
import { later } from '../../ui/later.tsx'
import { t } from '../../words/index.ts'
import type { Place } from '../composer/command.ts'
import { useLive } from '../live.tsx'
import { UnsentBar } from '../unsent/UnsentBar.tsx'
import { waitingIn } from './waiting.ts'

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
        <UnsentBar
          icon={CalendarClock}
          words={refused() > 0 ? t('sending.notSent', refused()) : t('sending.waiting', waiting().length)}
          refused={refused() > 0}
          onOpen={() => setOpen(true)}
        />
      </Show>
      <Show when={open()}>
        <WaitingDialog place={props.place} waiting={waiting()} onClose={() => setOpen(false)} />
      </Show>
    </>
  )
}
