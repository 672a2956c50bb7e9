import type { Passage } from '../grounding/index.ts'

const LONGEST = 900
/** Of what is not whole, less than this is not worth a beginning. */
const SHORTEST = 120

/** Where a text can end: after a paragraph, or a whole item of a list with what belongs to it. */
const stepsOf = (text: string): string[] => text.split(/\n(?=\s*(?:[-*+]|\d+[.)])\s)|\n(?=\n)/u)

/** So much of a text as fits, ended where a step ends; null where not even the first step fits. */
const begun = (text: string, room: number): string | null => {
  if (text.length <= room) return text
  if ((text.match(/^\s*(?:```|~~~)/gmu) ?? []).length > 0) return null // half a block of code is no step
  let said = ''
  for (const step of stepsOf(text)) {
    const longer = said === '' ? step : `${said}\n${step}`
    if (longer.length > room) break
    said = longer
  }
  return said.trim() === '' ? null : said.trimEnd()
}

const shown = ({ heading, text }: Passage, title: string): string =>
  heading === '' || heading === title ? text : `**${heading}**\n\n${text}`

/** The end of a sentence, for one that is too long to be quoted whole. */
const sentences = (text: string): string => {
  const cut = text.slice(0, LONGEST)
  const end = Math.max(...['. ', '।', '? ', '! ', '\n'].map((sign) => cut.lastIndexOf(sign)))
  return end > SHORTEST ? cut.slice(0, end + 1).trimEnd() : `${cut.trimEnd()} …`
}

/** What an article says to it, in its own words: the part that fits best, and others of it as far as there is room. */
export const excerptOf = (passages: readonly Passage[]): string => {
  const [best] = passages
  if (!best) return ''
  const first = shown(best, best.title)
  const said = [begun(first, LONGEST) ?? sentences(first)]
  for (const more of passages.slice(1)) {
    const room = LONGEST - said.join('\n\n').length
    const next = shown(more, best.title)
    if (next.length <= room) said.push(next)
  }
  return said.join('\n\n')
}
