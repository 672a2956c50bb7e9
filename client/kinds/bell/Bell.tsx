import { createSignal, Show, Suspense } from 'solid-js'
import { lazy } from '../../ui/later.tsx'
import { BellFace, useBellLabel } from './BellFace.tsx'
import './bell.css'

const BellPopover = lazy(async () => ({ default: (await import('./BellPopover.tsx')).BellPopover }))

/** What the account was told: how much of it is new, and on a press the newest of it. */
export const Bell = () => {
  const [asked, setAsked] = createSignal(false)
  const label = useBellLabel()
  const Closed = () => (
    <button
      type="button"
      class="icon-button bell"
      aria-label={label()}
      aria-haspopup="dialog"
      aria-expanded="false"
      onClick={() => setAsked(true)}
    >
      <BellFace />
    </button>
  )
  return (
    <Show when={asked()} fallback={<Closed />}>
      <Suspense fallback={<Closed />}>
        <BellPopover />
      </Suspense>
    </Show>
  )
}
