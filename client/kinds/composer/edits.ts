/** What stands in the box, and what of it is selected. */
export interface Typed {
  readonly text: string
  readonly from: number
  readonly to: number
}

/** Put `insert` in place of `from … to`, then select `select`. */
export interface Edit {
  readonly from: number
  readonly to: number
  readonly insert: string
  readonly select: readonly [number, number]
}

/** What an edit makes of a text. */
export const edited = ({ text }: Typed, { from, to, insert, select }: Edit): Typed => ({
  text: text.slice(0, from) + insert + text.slice(to),
  from: select[0],
  to: select[1],
})

/** Puts marks around what is selected, or takes them away where they are. */
export const wrap = ({ text, from, to }: Typed, mark: string): Edit => {
  const chosen = text.slice(from, to)
  const size = mark.length
  if (text.slice(from - size, from) === mark && text.slice(to, to + size) === mark)
    return { from: from - size, to: to + size, insert: chosen, select: [from - size, to - size] }
  if (chosen.length >= 2 * size && chosen.startsWith(mark) && chosen.endsWith(mark))
    return { from, to, insert: chosen.slice(size, -size), select: [from, to - 2 * size] }
  return { from, to, insert: mark + chosen + mark, select: [from + size, to + size] }
}

/** Code: between ticks within a line, in a fence where there are several. */
export const code = (typed: Typed): Edit => {
  const { text, from, to } = typed
  const chosen = text.slice(from, to)
  if (!chosen.includes('\n')) return wrap(typed, '`')
  const before = from === 0 || text[from - 1] === '\n' ? '```\n' : '\n```\n'
  return { from, to, insert: `${before}${chosen}\n\`\`\``, select: [from + before.length, to + before.length] }
}

/** A link of what is selected; what is still missing is selected, to be typed over. */
export const link = ({ text, from, to }: Typed): Edit => {
  const chosen = text.slice(from, to)
  if (/^https?:\/\/\S+$/.test(chosen)) return { from, to, insert: `[](${chosen})`, select: [from + 1, from + 1] }
  const at = from + chosen.length + 3
  return { from, to, insert: `[${chosen}](https://)`, select: [at, at + 'https://'.length] }
}

const PREFIX = { bullets: /^(\s*)[-*+]\s+/, numbers: /^(\s*)\d+[.)]\s+/, quote: /^()>\s?/ } as const
export type Lines = keyof typeof PREFIX
const prefixOf = (kind: Lines, at: number) => ({ bullets: '- ', numbers: `${at + 1}. `, quote: '> ' })[kind]

/** Makes a list or a quote of the lines that are selected, or plain lines again of a list or a quote. */
export const lines = ({ text, from, to }: Typed, kind: Lines): Edit => {
  const start = text.lastIndexOf('\n', from - 1) + 1
  const after = text.indexOf('\n', to)
  const end = after < 0 ? text.length : after
  const all = text.slice(start, end).split('\n')
  const marked = all.every((line) => PREFIX[kind].test(line))
  const insert = all
    .map((line, at) => (marked ? line.replace(PREFIX[kind], '$1') : prefixOf(kind, at) + line))
    .join('\n')
  const grown = insert.length - (end - start)
  const select: Edit['select'] =
    from === to ? [Math.max(start, from + grown), Math.max(start, from + grown)] : [start, start + insert.length]
  return { from: start, to: end, insert, select }
}
