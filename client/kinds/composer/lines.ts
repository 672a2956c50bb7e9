import type { Edit, Typed } from './edits.ts'

const FENCE = /^ {0,3}```/gm

/** Is this place inside a block of code that is still open? */
export const inCode = (text: string, at: number): boolean => {
  const start = text.lastIndexOf('\n', at - 1) + 1
  if (text.startsWith('```', start)) return false // the fence itself
  return (text.slice(0, start).match(FENCE)?.length ?? 0) % 2 === 1
}

const ITEM = /^(\s*)(?:([-*+])|(\d{1,8})([.)])|(>))(\s+)(\[[ xX]\]\s+)?/

const caret = (at: number): Edit['select'] => [at, at]

/** What a new line begins with inside a list or a quote; an item that was left empty ends it. Null anywhere else. */
export const nextLine = ({ text, from, to }: Typed): Edit | null => {
  if (from !== to || inCode(text, from)) return null
  const start = text.lastIndexOf('\n', from - 1) + 1
  const item = ITEM.exec(text.slice(start, from))
  if (!item) return null
  const [whole, blanks = '', bullet, number, dot = '', quote = '', gap = ' ', task] = item
  const rest = text.slice(start + whole.length).split('\n', 1)[0] ?? ''
  if (rest.trim() === '') return { from: start, to: start + whole.length, insert: '', select: caret(start) }
  const sign = bullet ?? (number ? `${Number(number) + 1}${dot}` : quote)
  const insert = `\n${blanks}${sign}${gap}${task ? '[ ] ' : ''}`
  return { from, to, insert, select: caret(from + insert.length) }
}

const STEP = '  '

/** Moves the lines of code that are selected in or out. Null outside of code: there, Tab leads on as everywhere. */
export const indent = ({ text, from, to }: Typed, out: boolean): Edit | null => {
  if (!inCode(text, from)) return null
  if (from === to && !out) return { from, to, insert: STEP, select: caret(from + STEP.length) }
  const start = text.lastIndexOf('\n', from - 1) + 1
  const before = text.slice(start, to).split('\n')
  const after = before.map((line) => (out ? line.replace(/^(?: {1,2}|\t)/, '') : STEP + line))
  const insert = after.join('\n')
  const first = (after[0]?.length ?? 0) - (before[0]?.length ?? 0)
  return {
    from: start,
    to,
    insert,
    select: [Math.max(start, from + first), Math.max(start, to + insert.length - (to - start))],
  }
}
