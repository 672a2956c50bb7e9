import { createSignal } from 'solid-js'
import { DEFAULT_THEME, isTheme, type Theme } from '../ui/theme/themes.ts'
import { remember, remembered } from '../words/index.ts'

const KEY = 'theme'

const stored = () => {
  const said = remembered(KEY)
  return isTheme(said) ? said : DEFAULT_THEME
}

const [theme, setTheme] = createSignal<Theme>(stored())

export { theme }

/** The bar that phones draw around the page takes the page's own colour. */
const paintAround = () => {
  const colour = getComputedStyle(document.body).backgroundColor
  document.querySelector('meta[name="theme-color"]')?.setAttribute('content', colour)
}

/** Shows a theme from now on, and remembers it in this browser. */
export const wearTheme = (wanted: Theme): void => {
  remember(KEY, wanted)
  setTheme(wanted)
  document.documentElement.dataset.theme = wanted
  paintAround()
}

/** Puts on what is remembered, and keeps up with the system's light and dark. */
export const startTheme = (): void => {
  wearTheme(theme())
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', paintAround)
}
