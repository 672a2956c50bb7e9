import { readFileSync } from 'node:fs'
import type { Theme } from '../themes.ts'

const css = readFileSync(new URL('../themes.css', import.meta.url), 'utf8').replace(/\/\*.*?\*\//gs, '')

export type Scheme = 'light' | 'dark'
export type Tokens = Record<string, string>

/** All declarations that apply to an element with this theme, later ones over earlier ones, as the cascade has it. */
export const tokensOf = (theme: Theme): Tokens => {
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
export const resolve = (tokens: Tokens, value: string, scheme: Scheme): string => {
  const whole = value.match(/^light-dark\((.*)\)$/s)
  if (whole) return resolve(tokens, arguments_(whole[1]!)[scheme === 'light' ? 0 : 1]!, scheme)
  const named = value.match(/var\((--[\w-]+)\)/)
  if (!named) return value
  const inner = tokens[named[1]!]
  if (inner === undefined) throw new Error(`no token ${named[1]}`)
  return resolve(tokens, value.replace(named[0], inner), scheme)
}

/** Red, green and blue as amounts of light. */
export const linear = (colour: string): number[] => {
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

export const contrast = (one: number[], other: number[]) => {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

const encoded = (part: number) => (part <= 0.0031308 ? 12.92 * part : 1.055 * part ** (1 / 2.4) - 0.055)
const decoded = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)

/** What is seen of a colour that lets some of the one beneath it through, as screens mix them. */
export const over = (one: number[], share: number, beneath: number[]): number[] =>
  one.map((part, at) => decoded(share * encoded(part) + (1 - share) * encoded(beneath[at]!)))
