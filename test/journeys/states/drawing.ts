/** One thing on the page as it is drawn, its colours as they are in the theme and scheme of the moment. */
export interface Shape {
  /** an element of SVG, with `#fill#` and `#stroke#` where its colours go */
  readonly markup: string
  readonly fill: string
  readonly stroke: string
}

/** Runs in the page: everything that can be seen of it, from the back to the front. */
export const drawn = (): Shape[] => {
  const shapes: Shape[] = []
  const NONE = 'none'
  const ink = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!
  const round = (value: number) => Math.round(value * 10) / 10

  /** Whatever the colour is written in: what a screen makes of it. */
  const seen = (colour: string): string => {
    ink.clearRect(0, 0, 1, 1)
    ink.fillStyle = colour
    ink.fillRect(0, 0, 1, 1)
    const [red, green, blue, alpha] = ink.getImageData(0, 0, 1, 1).data as unknown as [number, number, number, number]
    if (alpha === 0 || colour === NONE) return NONE
    const hex = [red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')
    return alpha === 255 ? `#${hex}` : `#${hex}${alpha.toString(16).padStart(2, '0')}`
  }
  const put = (markup: string, fill: string, stroke = NONE) =>
    shapes.push({ markup, fill: seen(fill), stroke: seen(stroke) })

  /** The window, and every box around an element that cuts off what is outside of it. */
  const frameOf = (element: Element): DOMRect => {
    let [left, top, right, bottom] = [0, 0, innerWidth, innerHeight]
    for (let at = element.parentElement; at; at = at.parentElement) {
      if (getComputedStyle(at).overflow === 'visible' || at === document.documentElement) continue
      const box = at.getBoundingClientRect()
      left = Math.max(left, box.left)
      top = Math.max(top, box.top)
      right = Math.min(right, box.right)
      bottom = Math.min(bottom, box.bottom)
    }
    return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top))
  }

  const box = (element: Element, frame: DOMRect) => {
    const [style, whole] = [getComputedStyle(element), element.getBoundingClientRect()]
    const [top, bottom] = [Math.max(whole.top, frame.top), Math.min(whole.bottom, frame.bottom)]
    if (bottom <= top || whole.width === 0) return
    const width = Number.parseFloat(style.borderTopWidth)
    const all = width > 0 && width === Number.parseFloat(style.borderBottomWidth) && style.borderLeftStyle !== NONE
    const edge = all ? width / 2 : 0
    const corner = Math.min(Number.parseFloat(style.borderTopLeftRadius) || 0, (bottom - top) / 2, whole.width / 2)
    const of = `x="${round(whole.left + edge)}" y="${round(top + edge)}" width="${round(whole.width - 2 * edge)}" height="${round(bottom - top - 2 * edge)}"`
    if (seen(style.backgroundColor) !== NONE || all)
      put(
        `<rect ${of} rx="${round(corner)}" #fill# #stroke# stroke-width="${all ? width : 0}"/>`,
        style.backgroundColor,
        all ? style.borderTopColor : NONE,
      )
    if (all) return
    const line = (size: string, colour: string, x: number, y: number, w: number, h: number) => {
      if (Number.parseFloat(size) > 0 && y >= frame.top && y <= frame.bottom)
        put(`<rect x="${round(x)}" y="${round(y)}" width="${round(w)}" height="${round(h)}" #fill#/>`, colour)
    }
    line(style.borderTopWidth, style.borderTopColor, whole.left, whole.top, whole.width, 1)
    line(style.borderBottomWidth, style.borderBottomColor, whole.left, whole.bottom - 1, whole.width, 1)
    const side = Number.parseFloat(style.borderLeftWidth)
    line(style.borderLeftWidth, style.borderLeftColor, whole.left, top, side, bottom - top)
    line(style.borderRightWidth, style.borderRightColor, whole.right - 1, top, 1, bottom - top)
  }

  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const words = (text: string, style: CSSStyleDeclaration, at: { left: number; width: number; middle: number }) => {
    const code = style.fontFamily.includes('monospace') ? ' class="code"' : ''
    const slant = style.fontStyle === 'italic' ? ' font-style="italic"' : ''
    const size = Number.parseFloat(style.fontSize)
    put(
      `<text x="${round(at.left)}" y="${round(at.middle + size * 0.35)}" font-size="${round(size)}" font-weight="${style.fontWeight}"${slant}${code} textLength="${round(at.width)}" lengthAdjust="spacingAndGlyphs" #fill#>${escaped(text)}</text>`,
      style.color,
    )
  }

  const letters = new Intl.Segmenter()
  /** A text line by line, up to where it is cut off. */
  const text = (node: Text, frame: DOMRect) => {
    const style = getComputedStyle(node.parentElement!)
    const own = style.textOverflow === 'ellipsis' ? node.parentElement!.getBoundingClientRect() : frame
    const end = Math.min(frame.right, own.right)
    const range = document.createRange()
    let line = { text: '', left: 0, right: 0, top: 0, bottom: 0 }
    const say = () => {
      const middle = (line.top + line.bottom) / 2
      const visible = line.top >= frame.top - 4 && line.bottom <= frame.bottom + 4 && line.right > line.left
      if (visible && line.text.trim())
        words(line.text.trimEnd(), style, { left: line.left, width: line.right - line.left, middle })
    }
    for (const { segment, index } of letters.segment(node.data)) {
      range.setStart(node, index)
      range.setEnd(node, index + segment.length)
      const place = range.getBoundingClientRect()
      if (place.width === 0 || line.text.endsWith('…') || !(line.text + segment).trim()) continue
      if (line.text && Math.abs(place.top - line.top) > 6) {
        say()
        line = { ...line, text: '' }
      }
      if (!line.text) line = { text: '', left: place.left, right: place.left, top: place.top, bottom: place.bottom }
      if (place.right > end + 0.5)
        line = { ...line, text: `${line.text.trimEnd()}…`, right: Math.min(end, line.right + 8) }
      else line = { ...line, text: line.text + segment, right: segment.trim() ? place.right : line.right }
    }
    say()
  }

  const icon = (svg: SVGSVGElement, frame: DOMRect) => {
    const place = svg.getBoundingClientRect()
    if (place.bottom > frame.bottom + 2 || place.top < frame.top - 2) return
    const [wide, high] = svg.getAttribute('viewBox')!.split(' ').slice(2).map(Number) as [number, number]
    for (const part of svg.querySelectorAll('path, circle, rect, line, polyline, polygon, ellipse')) {
      const style = getComputedStyle(part)
      const own = [...part.attributes]
        .filter(({ name }) => !['class', 'fill', 'stroke', 'style', 'key'].includes(name))
        .map(({ name, value }) => `${name}="${value}"`)
        .join(' ')
      const scale = `transform="translate(${round(place.left)} ${round(place.top)}) scale(${round((place.width / wide) * 100) / 100} ${round((place.height / high) * 100) / 100})"`
      put(
        `<${part.tagName} ${own} ${scale} stroke-width="${Number.parseFloat(style.strokeWidth)}" stroke-linecap="round" stroke-linejoin="round" #fill# #stroke#/>`,
        style.fill,
        style.stroke,
      )
    }
  }

  const inside = (element: Element) => {
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return
    const [style, frame, place] = [getComputedStyle(element), frameOf(element), element.getBoundingClientRect()]
    if (element.matches('.unseen, script, .growing-twin') || style.clipPath !== NONE) return
    if (element instanceof SVGSVGElement) return icon(element, frame)
    box(element, frame)
    const before = getComputedStyle(element, '::before')
    const said = place.bottom > frame.top && element.getAttribute('data-letters')
    if (said) words(said, before, { left: place.left, width: place.width, middle: place.top + place.height / 2 })
    const { placeholder, value } = element as HTMLInputElement
    if (placeholder && !value) {
      const left = place.left + Number.parseFloat(style.paddingLeft)
      ink.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`
      words(placeholder, getComputedStyle(element, '::placeholder'), {
        left,
        width: ink.measureText(placeholder).width,
        middle: place.top + place.height / 2,
      })
    }
    for (const child of element.childNodes) {
      if (child instanceof Text) text(child, frame)
      else if (child instanceof Element) inside(child)
    }
  }
  inside(document.body)
  return shapes
}
