import CloudOff from 'lucide-solid/icons/cloud-off'
import { createEffect, createSignal, on, onCleanup, Show } from 'solid-js'
import { SECOND } from '../../shared/kernel/time.ts'
import { announce } from '../ui/LiveRegion.tsx'
import { t } from '../words/index.ts'
import './connection.css'
import { useLive } from './live.tsx'

/** A flicker is nobody's business: only an absence that lasts is shown. */
const LASTS = 2 * SECOND

/** Whether this device has any network at all. */
const useOnline = () => {
  const [online, setOnline] = createSignal(navigator.onLine)
  const follow = () => setOnline(navigator.onLine)
  for (const sign of ['online', 'offline']) window.addEventListener(sign, follow)
  onCleanup(() => {
    for (const sign of ['online', 'offline']) window.removeEventListener(sign, follow)
  })
  return online
}

/**
 * How the connection is, where it is not as it should be, and what waits for it. It lies over the page and moves
 * nothing; it is read out once, however often an attempt fails.
 */
export const ConnectionBanner = () => {
  const live = useLive()
  const online = useOnline()
  const [away, setAway] = createSignal(false)
  /** an attempt came to nothing, or a connection to its end: it is not only slow */
  const [failed, setFailed] = createSignal(false)
  let timer = 0
  onCleanup(() => clearTimeout(timer))
  createEffect(
    on(live.connection, (connection, before) => {
      if (before && connection === 'offline') setFailed(true)
      if (connection === 'ready') {
        clearTimeout(timer)
        timer = 0
        setAway(false)
      } else timer ||= window.setTimeout(() => setAway(true), LASTS)
    }),
  )
  const words = () => (online() ? t(failed() ? 'list.away' : 'list.connecting') : t('list.offline'))
  createEffect(on(away, (gone) => announce(gone ? words() : t('list.back')), { defer: true }))
  return (
    <Show when={away()}>
      <div class="connection">
        <CloudOff size={18} aria-hidden="true" />
        <span>
          {words()} <Show when={live.pending() > 0}>{t('net.waiting', live.pending())}</Show>
        </span>
        <button type="button" class="connection-again" onClick={() => live.sync.focus()}>
          {t('list.tryNow')}
        </button>
      </div>
    </Show>
  )
}
