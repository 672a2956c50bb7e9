import CloudOff from 'lucide-solid/icons/cloud-off'
import { createEffect, createSignal, on, onCleanup, Show } from 'solid-js'
import { Banner } from '../ui/Banner.tsx'
import { t } from '../words/index.ts'
import { useLive } from './live.tsx'

/** A flicker is nobody's business: only an absence that lasts is shown. */
const LASTS = 1_500

/** How the connection is, where it is not as it should be, and what waits for it. */
export const ConnectionBanner = () => {
  const live = useLive()
  const [away, setAway] = createSignal(false)
  createEffect(
    on(live.connection, (connection) => {
      if (connection === 'ready') return setAway(false)
      const timer = window.setTimeout(() => setAway(true), LASTS)
      onCleanup(() => clearTimeout(timer))
    }),
  )
  return (
    <Show when={away()}>
      <Banner tone="warning" icon={CloudOff} bar={true}>
        {t('connection.offline')} <Show when={live.pending() > 0}>{t('net.waiting', live.pending())}</Show>
      </Banner>
    </Show>
  )
}
