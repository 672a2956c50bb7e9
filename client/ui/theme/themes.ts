import type { Theme } from '../../../shared/protocol/accounts.ts'

export type { Theme } from '../../../shared/protocol/accounts.ts'

/** The colours people choose from, in the order they are offered; each is a block in `themes.css`. */
const OFFERED: Record<Theme, true> = {
  pink: true,
  blue: true,
  green: true,
  dark: true,
  rainbow: true,
  gold: true,
  purple: true,
  red: true,
}
export const THEMES = Object.keys(OFFERED) as readonly Theme[]
export const DEFAULT_THEME: Theme = 'pink'

export const isTheme = (said: unknown): said is Theme => THEMES.some((theme) => theme === said)
