/** A part of an article: what stands under one heading, or some of it where that is long. */
export interface Part {
  /** empty at the beginning of an article */
  readonly heading: string
  readonly text: string
}

/** Counted up when articles are cut in another way: then all are cut anew. */
export const CUT = 3

/** Longer is split, at the ends of paragraphs where there are any. */
const LONGEST = 1_200

const HEADING = /^#{1,6}\s+(.*?)\s*#*$/u
const FENCE = /^\s*(?:```|~~~)/u

/** A heading as it is read, without its marks. */
const plain = (heading: string): string =>
  heading
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`]{1,3}/g, '')
    .trim()

/** Line by line; what looks like a heading inside of a block of code is none. */
const sectionsOf = (text: string): Part[] => {
  const sections: { heading: string; lines: string[] }[] = [{ heading: '', lines: [] }]
  let inCode = false
  for (const line of text.split('\n')) {
    if (FENCE.test(line)) inCode = !inCode
    const heading = inCode ? null : HEADING.exec(line)
    if (heading) sections.push({ heading: plain(heading[1]!), lines: [] })
    else sections.at(-1)!.lines.push(line)
  }
  return sections.map(({ heading, lines }) => ({ heading, text: lines.join('\n').trim() }))
}

/** Blank lines end a paragraph, but not within a block of code. */
const paragraphsOf = (text: string): string[] => {
  const paragraphs = ['']
  let inCode = false
  for (const line of text.split('\n')) {
    if (FENCE.test(line)) inCode = !inCode
    if (line.trim() === '' && !inCode) paragraphs.push('')
    else paragraphs[paragraphs.length - 1] += `${paragraphs.at(-1) === '' ? '' : '\n'}${line}`
  }
  return paragraphs.filter((paragraph) => paragraph !== '')
}

/** What is too long by itself is parted where its lines, sentences or words end, or at last anywhere. */
const SMALLER = [/[^\n]*\n?/gu, /.*?(?:[.!?।]\s|$)/gsu, /\S*\s*/gu, new RegExp(`.{1,${LONGEST}}`, 'gsu')]

const packed = (pieces: readonly string[], between: string, finer: number): string[] => {
  const packs: string[] = []
  for (const piece of pieces) {
    const together = packs.length > 0 ? `${packs.at(-1)}${between}${piece}` : piece
    if (together.length <= LONGEST && packs.length > 0) packs[packs.length - 1] = together
    else if (piece.length <= LONGEST || finer >= SMALLER.length) packs.push(piece)
    else packs.push(...packed(piece.match(SMALLER[finer]!)!, '', finer + 1))
  }
  return packs
}

/** An article in parts that each can be an answer. There is at least one. */
export const cut = (text: string): Part[] => {
  const parts = sectionsOf(text)
    .filter((section) => section.text !== '')
    .flatMap(({ heading, text }) =>
      packed(paragraphsOf(text), '\n\n', 0).map((pack) => ({ heading, text: pack.trim() })),
    )
    .filter((part) => part.text !== '')
  return parts.length > 0 ? parts : [{ heading: '', text: text.trim() }]
}
