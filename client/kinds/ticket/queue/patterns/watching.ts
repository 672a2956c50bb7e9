import { createSignal, onCleanup } from 'solid-js'
import { MINUTE } from '../../../../../shared/kernel/time.ts'
import type { Failing, Pattern } from '../../../../../shared/protocol/patterns.ts'
import type { Live } from '../../../live.tsx'

export interface Told {
  readonly items: readonly Pattern[]
  readonly told: number
  readonly none: number
}
const NOTHING: Told = { items: [], told: 0, none: 0 }

/** What comes more often than it did, asked for again every minute; whoever is away sees what was there. */
export const watchPatterns = (api: Live['api']) => {
  const [told, setTold] = createSignal(NOTHING)
  const [failing, setFailing] = createSignal<readonly Failing[]>([])
  const again = () => api.patterns({}).then(setTold, () => undefined)
  const timer = window.setInterval(() => document.visibilityState === 'visible' && void again(), MINUTE)
  onCleanup(() => clearInterval(timer))
  void again()
  void api.failing({}).then(setFailing, () => undefined)
  return { told, failing, again }
}
