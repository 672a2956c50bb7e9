import AxeBuilder from '@axe-core/playwright'
import { expect } from 'vitest'
import { THEMES } from '../../../client/ui/theme/themes.ts'
import type { Visitor } from './visitor.ts'

const SCHEMES = ['light', 'dark'] as const
export const WIDTHS = [390, 820, 1440] as const

/** What keeps people out who see, hear or move otherwise. */
export const barriers = async ({ page }: Visitor, rules?: readonly string[]): Promise<string[]> => {
  const axe = new AxeBuilder({ page }).setLegacyMode()
  const { violations } = await (rules ? axe.withRules([...rules]) : axe).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}

export const wear = async ({ page }: Visitor, theme: string, colorScheme: 'light' | 'dark') => {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  await page.evaluate((name) => {
    document.documentElement.dataset.theme = name
  }, theme)
}

const widen = ({ page }: Visitor, width: number) => page.setViewportSize({ width, height: 800 })

export const isTooWide = ({ page }: Visitor): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)

/** Nothing keeps anybody out here: on a phone and at a desk, and in none of the themes are words hard to read. */
export const isOpenToAll = async (visitor: Visitor, where: string, themes: readonly string[] = THEMES) => {
  const found: Record<string, string[]> = {}
  const look = async (how: string, rules?: readonly string[]) => {
    const there = await barriers(visitor, rules)
    if (there.length > 0) found[`${where}, ${how}`] = there
  }
  await widen(visitor, 390)
  await look('on a phone')
  await widen(visitor, 1440)
  await look('at a desk')
  for (const theme of themes)
    for (const scheme of theme === 'dark' ? (['dark'] as const) : SCHEMES) {
      await wear(visitor, theme, scheme)
      await look(`${theme}, ${scheme}`, ['color-contrast'])
    }
  await wear(visitor, 'pink', 'light')
  expect(found).toEqual({})
}

/** Nothing is wider than the window, whatever that is. */
export const fits = async (visitor: Visitor, where: string) => {
  for (const width of WIDTHS) {
    await widen(visitor, width)
    expect(await isTooWide(visitor), `${where} at ${width}`).toBe(false)
  }
}
