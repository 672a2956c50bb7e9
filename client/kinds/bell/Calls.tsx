import { Show } from 'solid-js'
import { later } from '../../ui/later.tsx'
import { useLive } from '../live.tsx'

const CallBanner = later(async () => (await import('./CallBanner.tsx')).CallBanner)

/** Whoever was ever called to something is told on every page as long as nobody is on it; the others fetch nothing. */
export const Calls = () => {
  const live = useLive()
  return (
    <Show when={live.told.called()}>
      <CallBanner />
    </Show>
  )
}
