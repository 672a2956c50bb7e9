import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { contrast, linear, over, resolve, type Scheme, tokensOf } from './testing/colour.ts'
import { THEMES, type Theme } from './themes.ts'

const GROUNDS = ['page', 'surface', 'raised', 'sunken', 'hover']
const on = (grounds: string[], ...inks: string[]) => inks.flatMap((ink) => grounds.map((ground) => [ink, ground]))

const WORDS = [
  ...on(GROUNDS, 'text', 'text-soft', 'accent-text', 'danger-text'),
  ...on(['page', 'surface', 'raised'], 'success-text'),
  ...on(['accent', 'accent-hover'], 'on-accent'),
  ...on(['accent-soft'], 'on-accent-soft'),
  ...on(['mine'], 'on-mine'),
  ...on(['theirs'], 'on-theirs', 'text-soft'),
  ...on(['danger', 'danger-hover'], 'on-danger'),
  ...on(['tooltip'], 'on-tooltip'),
  ...['danger', 'warning', 'success', 'info'].map((tone) => [`on-${tone}-soft`, `${tone}-soft`]),
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((tone) => [`on-avatar-${tone}`, `avatar-${tone}`]),
]

/** What is not read but must be seen: edges of inputs, the focus ring, presence. */
const SHAPES = [
  ...on(['page', 'surface', 'raised', 'sunken'], 'line-strong'),
  ...on([...GROUNDS, 'accent-soft'], 'focus'),
  ...on(['page', 'surface', 'raised', 'hover', 'accent-soft'], 'online', 'away', 'busy', 'offline'),
]

const sides: [Theme, Scheme][] = THEMES.flatMap((theme) =>
  theme === 'dark'
    ? [[theme, 'dark'] as [Theme, Scheme]]
    : (['light', 'dark'] as const).map((scheme) => [theme, scheme] as [Theme, Scheme]),
)

describe.each(sides)('%s, %s', (theme, scheme) => {
  const tokens = tokensOf(theme)
  const colour = (name: string) => {
    const value = tokens[`--${name}`]
    if (value === undefined) throw new Error(`no token --${name}`)
    return linear(resolve(tokens, value, scheme))
  }
  const below = (pairs: string[][], least: number) =>
    pairs
      .map(([ink, ground]) => ({ ink, ground, is: contrast(colour(ink!), colour(ground!)) }))
      .filter(({ is }) => is < least)
      .map(({ ink, ground, is }) => `${ink} on ${ground}: ${is.toFixed(2)}`)

  test('every text can be read on every ground it stands on (4.5 : 1)', () => {
    expect(below(WORDS, 4.5)).toEqual([])
  })

  test('every shape that says something can be seen (3 : 1)', () => {
    expect(below(SHAPES, 3)).toEqual([])
  })

  test('a quote can be read on the tint that its own colour gives it', () => {
    const hard = ['mine', 'theirs'].filter((ground) => {
      const [ink, beneath] = [colour(`on-${ground}`), colour(ground)]
      return contrast(ink, over(ink, 0.1, beneath)) < 4.5
    })
    expect(hard).toEqual([])
  })

  test('text on a painted accent can be read at every stop', () => {
    const stops = Object.keys(tokens).filter((name) => name.startsWith('--stop-'))
    expect(
      below(
        stops.map((name) => ['on-accent', name.slice(2)]),
        4.5,
      ),
    ).toEqual([])
  })

  test('every colour exists on an ordinary screen, so that what was computed is what is seen', () => {
    const colours = Object.entries(tokens).filter(([, value]) => /^(oklch|light-dark)\(/.test(value))
    const strange = colours.filter(([, value]) =>
      linear(resolve(tokens, value, scheme)).some((part) => part < -0.002 || part > 1.002),
    )
    expect(strange.map(([name]) => name)).toEqual([])
  })
})

test('the test reads the themes it means to read', () => {
  const accents = THEMES.map((theme) => tokensOf(theme)['--accent'])
  expect(new Set(accents).size).toBe(THEMES.length)
  expect(Object.keys(tokensOf('pink')).length).toBeGreaterThan(50)
})

/** Declared together, and yet never seen together; or named by a token of its own. */
const NEVER = ['on-accent surface', 'ink fill']

/** What stands in the braces of each rule itself, nested rules taken out. */
const rulesOf = (sheet: string): string[][] => {
  const [rules, open]: [string[][], string[][]] = [[], [[]]]
  for (const part of sheet.replace(/\/\*.*?\*\//gs, '').match(/[^{};]+[{};]|\}/g) ?? []) {
    if (part.endsWith('{')) open.push([])
    else if (part.endsWith(';')) open.at(-1)!.push(part.trim())
    else rules.push(open.pop()!)
  }
  return rules
}

test('every ink that a rule puts on a ground is among those that were computed', () => {
  const client = new URL('../../', import.meta.url)
  const sheets = readdirSync(client, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.css') && !name.startsWith('ui/theme'),
  )
  const used = sheets.flatMap((name) =>
    rulesOf(readFileSync(new URL(name, client), 'utf8')).flatMap((rule) => {
      const said = (what: RegExp) => rule.map((line) => what.exec(line)?.[1]).find(Boolean)
      const [ink, ground] = [said(/^color: var\(--([\w-]+)\)/), said(/^background(?:-color)?: var\(--([\w-]+)\)/)]
      return ink && ground ? [`${ink} ${ground}`] : []
    }),
  )
  const known = [...WORDS.map((pair) => pair.join(' ')), ...NEVER]
  expect(new Set(used).size).toBeGreaterThan(15)
  expect([...new Set(used)].filter((pair) => !known.includes(pair))).toEqual([])
})
