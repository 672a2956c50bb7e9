import { createRoot, createSignal } from 'solid-js'
import { MINUTE } from '../../../shared/kernel/time.ts'

/** The time, told at every full minute: one timer for all that says how long ago something was. */
export const minute = createRoot(() => {
  const [now, setNow] = createSignal(Date.now())
  let timer = 0
  const tick = () => {
    clearTimeout(timer)
    setNow(Date.now())
    timer = window.setTimeout(tick, MINUTE - (Date.now() % MINUTE))
  }
  tick()
  // in a hidden page timers are late
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && tick())
  return now
})
