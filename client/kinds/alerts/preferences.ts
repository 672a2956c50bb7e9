import { createSignal } from 'solid-js'
import * as v from 'valibot'
import { remember, remembered } from '../../words/index.ts'

const KEY = 'alerts'

/** How this device makes itself heard. What concerns the account – levels, silence, do not disturb – is with the account. */
const Preferences = v.object({
  sound: v.fallback(v.picklist(['all', 'mentions', 'off']), 'all'),
  /** notifications of the browser, where it allows them */
  popups: v.fallback(v.boolean(), true),
  /** do they show what was said? */
  preview: v.fallback(v.boolean(), true),
  /** what the title of the page, its icon and the app's badge count */
  title: v.fallback(v.picklist(['all', 'mentions', 'nothing']), 'all'),
})
export type Preferences = v.InferOutput<typeof Preferences>

/** What was remembered, as far as it can be understood. */
export const preferencesFrom = (kept: string | null): Preferences => {
  try {
    return v.parse(Preferences, JSON.parse(kept ?? '{}'))
  } catch {
    return v.parse(Preferences, { sound: null, popups: null, preview: null, title: null })
  }
}

const [preferences, setPreferences] = createSignal(preferencesFrom(remembered(KEY)))

export { preferences }

export const prefer = (change: Partial<Preferences>): void => {
  const wanted = { ...preferences(), ...change }
  remember(KEY, JSON.stringify(wanted))
  setPreferences(wanted)
}

/** The other windows of this browser follow. */
export const followPreferences = (): (() => void) => {
  const follow = ({ key }: StorageEvent) => {
    if (key === KEY || key === null) setPreferences(preferencesFrom(remembered(KEY)))
  }
  window.addEventListener('storage', follow)
  return () => window.removeEventListener('storage', follow)
}
