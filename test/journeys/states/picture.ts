import type { Shape } from './drawing.ts'

interface Titled {
  readonly title: string
  readonly width: number
  readonly height: number
}

/** The page as a picture that is text: it follows the reader's light or dark, and changes line by line. */
export const pictureOf = (
  light: readonly Shape[],
  dark: readonly Shape[],
  { title, width, height }: Titled,
): string => {
  const names = new Map<string, string>()
  const named = (one: string, other: string) => {
    const pair = `${one} ${other}`
    if (!names.has(pair)) names.set(pair, `c${names.size}`)
    return names.get(pair)!
  }
  const colour = (of: 'fill' | 'stroke', at: number) => {
    const [one, other] = [light[at]![of], dark[at]?.[of] ?? light[at]![of]]
    return one === 'none' && other === 'none' ? `${of}="none"` : `${of}="var(--${named(one, other)})"`
  }
  const shapes = light.map(({ markup }, at) =>
    markup.replace('#fill#', colour('fill', at)).replace('#stroke#', colour('stroke', at)),
  )
  const scheme = (which: 0 | 1) => [...names].map(([pair, name]) => `--${name}:${pair.split(' ')[which]}`).join(';')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title">
<title id="title">${title}</title>
<style>
svg{${scheme(0)}}
@media (prefers-color-scheme:dark){svg{${scheme(1)}}}
text{font-family:system-ui,"Noto Sans","Noto Sans Bengali",sans-serif}
.code{font-family:ui-monospace,"Noto Sans Mono",monospace}
</style>
<clipPath id="window"><rect width="${width}" height="${height}" rx="14"/></clipPath>
<g clip-path="url(#window)">
${shapes.join('\n')}
</g>
</svg>
`
}
