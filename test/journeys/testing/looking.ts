import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import AxeBuilder from '@axe-core/playwright'
import { expect } from 'vitest'
import { THEMES } from '../../../client/ui/theme/themes.ts'
import type { Visitor } from './visitor.ts'

export const WIDTHS = [390, 820, 1440] as const

interface Found {
  readonly violations: readonly {
    readonly id: string
    readonly impact?: string | null
    readonly nodes: readonly { readonly html: string }[]
  }[]
}

const grave = ({ violations }: Found): string[] =>
  violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)

/** What is all right is most of it: to describe that too, place by place, takes longer than to look. */
const ONLY_WRONG = { resultTypes: ['violations' as const], elementRef: false }

/** What axe never calls grave takes it a third of its time. */
const NEVER_GRAVE = [
  'aria-allowed-role',
  'empty-heading',
  'heading-order',
  'image-redundant-alt',
  'landmark-banner-is-top-level',
  'landmark-contentinfo-is-top-level',
  'landmark-main-is-top-level',
  'landmark-no-duplicate-banner',
  'landmark-no-duplicate-contentinfo',
  'landmark-no-duplicate-main',
  'landmark-one-main',
  'landmark-unique',
  'page-has-heading-one',
  'presentation-role-conflict',
  'region',
  'skip-link',
]

/** Every page reads it anew: without its comments it is less than half as long. */
const axeSource = readFileSync(
  createRequire(import.meta.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'),
  'utf8',
)

/** What keeps people out who see, hear or move otherwise. Leaves axe in the page. */
export const barriers = async ({ page }: Visitor, without: readonly string[] = []): Promise<string[]> => {
  const rules = Object.fromEntries([...NEVER_GRAVE, ...without].map((rule) => [rule, { enabled: false }]))
  return grave(
    await new AxeBuilder({ page, axeSource })
      .setLegacyMode()
      .options({ ...ONLY_WRONG, rules })
      .analyze(),
  )
}

/** Words that are hard to read, in one theme after another: all in one go, because there are so many of them. */
const hardToRead = async ({ page }: Visitor, themes: readonly string[]): Promise<Record<string, string[]>> => {
  const found = await page.evaluate(
    async ({ themes, how }) => {
      const { axe } = window as unknown as { axe: { run(where: Node, how: object): Promise<Found> } }
      const there: Record<string, Found> = {}
      // what lies under a dialog or a menu is looked at where it is not covered
      const above = [...document.querySelectorAll('[role="dialog"], [role="alertdialog"], [role="menu"]')].at(-1)
      for (const theme of themes) {
        document.documentElement.dataset.theme = theme
        there[theme] = await axe.run(above ?? document, how)
      }
      return there
    },
    { themes, how: { ...ONLY_WRONG, runOnly: ['color-contrast'] } },
  )
  return Object.fromEntries(Object.entries(found).map(([theme, there]) => [theme, grave(there)]))
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

/** Asked for, every state is looked at in all themes; else each in two, so that with every run all are worn by many. */
const ALL = process.env.THEMES === 'all'

/** Which themes are worn at this turn, light (0) or dark (1): at the next, others. All have the same parts. */
const wornAt = (turn: number, scheme: number): readonly string[] =>
  ALL
    ? THEMES.filter((_, place) => (place + turn) % 2 === scheme)
    : [THEMES[(turn + (scheme * THEMES.length) / 2) % THEMES.length]!]

/** Nothing keeps anybody out here, and in none of the themes that are worn are words hard to read: that differs. */
export const isOpenToAll = async (visitor: Visitor, where: string, turn: number) => {
  const found: Record<string, string[]> = { [where]: await barriers(visitor, ['color-contrast']) }
  for (const [at, scheme] of (['light', 'dark'] as const).entries()) {
    await visitor.page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    for (const [theme, hard] of Object.entries(await hardToRead(visitor, wornAt(turn, at))))
      found[`${where}, ${theme}, ${scheme}`] = hard
  }
  await wear(visitor, 'pink', 'light')
  expect(Object.fromEntries(Object.entries(found).filter(([, there]) => there.length > 0))).toEqual({})
}

/** Nothing is wider than the window, whatever that is; at last it is as wide as one wants it. */
export const fits = async (visitor: Visitor, where: string, last: (typeof WIDTHS)[number] = 1440) => {
  for (const width of [...WIDTHS.filter((width) => width !== last), last]) {
    await widen(visitor, width)
    // a menu that is open finds its place anew a moment after the window did
    await expect.poll(() => isTooWide(visitor), { message: `${where} at ${width}` }).toBe(false)
  }
}
