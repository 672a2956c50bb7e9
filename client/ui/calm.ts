import { createRoot, createSignal } from 'solid-js'

/** Does whoever reads want nothing to move by itself? Follows what the device is told. */
export const calm = createRoot(() => {
  const asked = matchMedia('(prefers-reduced-motion: reduce)')
  const [wanted, setWanted] = createSignal(asked.matches)
  asked.addEventListener('change', () => setWanted(asked.matches))
  return wanted
})
