import { type Accessor, createSignal } from 'solid-js'

const [isNewer, setNewer] = createSignal(false)

/** A newer version of the page is here, whole, and waits to be wanted. */
export const newVersion: Accessor<boolean> = isNewer

/** While somebody has a page open for days, it looks for a newer one when they come back to it. */
const SELDOM = 60 * 60_000

let installed: ServiceWorkerRegistration | undefined
/** pressed here: another tab that is still being read stays as it is */
let wanted = false

const watch = (registration: ServiceWorkerRegistration) => {
  // the very first has nothing to replace: the page came from the server a moment ago
  const look = () => setNewer(registration.waiting !== null && navigator.serviceWorker.controller !== null)
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', look))
  look()
  let looked = Date.now()
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' || Date.now() - looked < SELDOM) return
    looked = Date.now()
    void registration.update().catch(() => undefined)
  })
}

/** Keeps the page on this device, so that it opens without a network; and says when a newer one has come. */
export const keepPage = async (): Promise<void> => {
  const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined
  if (!import.meta.env.PROD || !workers) return
  workers.addEventListener('controllerchange', () => {
    if (wanted) location.reload()
    else setNewer(false)
  })
  try {
    // null where a browser is told to have none
    installed = (await workers.register('/worker.js')) ?? undefined
    if (installed) watch(installed)
  } catch {
    // private windows and old browsers go without
  }
}

/** Shows the newer version from now on. */
export const takeNewVersion = (): void => {
  wanted = true
  const waiting = installed?.waiting
  if (waiting) waiting.postMessage('take over')
  else location.reload()
}
