import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { THEMES, type Theme } from './themes.ts'

const css = readFileSync(new URL('./themes.css', import.meta.url), 'utf8').replace(/\/\*.*?\*\//gs, '')

type Scheme = 'light' | 'dark'
type Tokens = Record<string, string>

/** All declarations that apply to an element with this theme, later ones over earlier ones, as the cascade has it. */
const tokensOf = (theme: Theme): Tokens => {
  const base = css.slice(0, css.indexOf('@media'))
  const blocks = [
    ...base.matchAll(/((?::root|\[data-theme[^\]]*\])(?:,\s*(?::root|\[data-theme[^\]]*\]))*)\s*\{([^{}]*)\}/g),
  ]
  const mine = blocks.filter(
    ([, selector]) => /:root|\[data-theme\]/.test(selector!) || selector!.includes(`"${theme}"`),
  )
  const declarations = mine.flatMap(([, , body]) => [...body!.matchAll(/([\w-]+):\s*([^;]+);/g)])
  return Object.fromEntries(declarations.map(([, name, value]) => [name!, value!.trim()]))
}

const arguments_ = (inside: string): string[] => {
  const parts = ['']
  let depth = 0
  for (const letter of inside) {
    if (letter === '(') depth++
    if (letter === ')') depth--
    if (letter === ',' && depth === 0) parts.push('')
    else parts[parts.length - 1] += letter
  }
  return parts.map((part) => part.trim())
}

/** The value of a token as a colour function with plain numbers. */
const resolve = (tokens: Tokens, value: string, scheme: Scheme): string => {
  const whole = value.match(/^light-dark\((.*)\)$/s)
  if (whole) return resolve(tokens, arguments_(whole[1]!)[scheme === 'light' ? 0 : 1]!, scheme)
  const named = value.match(/var\((--[\w-]+)\)/)
  if (!named) return value
  const inner = tokens[named[1]!]
  if (inner === undefined) throw new Error(`no token ${named[1]}`)
  return resolve(tokens, value.replace(named[0], inner), scheme)
}

const linear = (colour: string): number[] => {
  const found =
    colour.match(/^oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)$/) ?? colour.match(/^oklch\(([\d.]+) ([\d.]+) ([\d.]+)/)
  if (!found) throw new Error(`not a colour: ${colour}`)
  const [lightness, chroma, hue] = found.slice(1).map(Number) as [number, number, number]
  const a = chroma * Math.cos((hue * Math.PI) / 180)
  const b = chroma * Math.sin((hue * Math.PI) / 180)
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
}

const luminance = (rgb: number[]) => {
  const [r, g, b] = rgb.map((part) => Math.min(1, Math.max(0, part))) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

const contrast = (one: number[], other: number[]) => {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

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
