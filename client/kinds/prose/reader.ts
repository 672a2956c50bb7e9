import type { Token, Tokens } from 'marked'
import { addressOf, misleads } from './address.ts'
import { spansOfLetters } from './letters.ts'
import { tokensOf } from './marks.ts'
import type { Block, Item, Span } from './tree.ts'

/** Nobody means more than that; what lies deeper is shown as it was typed. */
const DEEPEST = 12
const DIVES = /^[ \t]*(?:(?:>|(?:[-*+]|\d{1,9}[.)])[ \t])[ \t]*){13}/m

/** Beyond that it is no text but an attempt to keep the parser busy. Code in a fence is not counted: it is never parsed. */
const MOST_MARKS = 2_000
const FENCED = /^(`{3,})[^`]*?^\1/gm
const marksIn = (text: string) => text.replace(FENCED, '').match(/[*_~`[\]!|<\\^@#\n]/g)?.length ?? 0
const BLANKS = /[ \t]{500}|\n{500}/

const overwhelms = (text: string) => text.length > 2 * MOST_MARKS && (marksIn(text) > MOST_MARKS || BLANKS.test(text))

const letters = (text: string): Span[] => [{ is: 'text', text }]

const asTyped = (text: string): readonly Block[] => [{ is: 'paragraph', spans: letters(text) }]

const STYLES = { strong: 'bold', em: 'italic', del: 'struck', spoiler: 'spoiler' } as const

const link = (token: Tokens.Link | Tokens.Image, depth: number): Span[] => {
  const href = addressOf(token.href)
  if (href === null) return letters(token.raw)
  const words = token.type === 'image' && !token.text ? letters(href) : spansOf(token.tokens, depth)
  return [{ is: 'link', href, spans: misleads(token.text, href) ? letters(href) : words }]
}

const spansOf = (tokens: readonly Token[] | undefined, depth: number): Span[] =>
  (tokens ?? []).flatMap((token): Span[] => {
    if (depth > DEEPEST) return letters(token.raw)
    switch (token.type) {
      case 'strong':
      case 'em':
      case 'del':
      case 'spoiler':
        return [{ is: STYLES[token.type], spans: spansOf(token.tokens, depth + 1) }]
      case 'codespan':
        return [{ is: 'code', text: token.text }]
      case 'br':
        return [{ is: 'break' }]
      case 'link':
      case 'image':
        return link(token as Tokens.Link, depth + 1)
      case 'escape':
        return letters(token.text)
      case 'text':
        return token.tokens ? spansOf(token.tokens, depth) : spansOfLetters(token.raw)
      default:
        return letters(token.raw)
    }
  })

const itemOf = (item: Tokens.ListItem, depth: number): Item => ({
  blocks: blocksOf(item.tokens, depth),
  done: item.task ? item.checked === true : null,
})

const blocksOf = (tokens: readonly Token[], depth: number): Block[] =>
  tokens.flatMap((token): Block[] => {
    if (depth > DEEPEST) return [{ is: 'paragraph', spans: letters(token.raw) }]
    switch (token.type) {
      case 'space':
      case 'checkbox':
        return []
      case 'heading':
        return [{ is: 'heading', spans: spansOf(token.tokens, depth + 1) }]
      case 'blockquote':
        return [{ is: 'quote', blocks: blocksOf(token.tokens ?? [], depth + 1) }]
      case 'list': {
        const { ordered, start, items } = token as Tokens.List
        return [
          { is: 'list', start: ordered ? Number(start) : null, items: items.map((one) => itemOf(one, depth + 1)) },
        ]
      }
      case 'code':
        return [{ is: 'code', language: /^[\w+#-]*/.exec(token.lang ?? '')?.[0] ?? '', text: token.text }]
      case 'table': {
        const { align, header, rows } = token as Tokens.Table
        const cells = (row: readonly Tokens.TableCell[]) => row.map((cell) => spansOf(cell.tokens, depth + 1))
        return [{ is: 'table', align, head: cells(header), rows: rows.map(cells) }]
      }
      case 'hr':
        return [{ is: 'rule' }]
      default:
        return [{ is: 'paragraph', spans: spansOf((token as Tokens.Generic).tokens ?? [token], depth + 1) }]
    }
  })

/** Understands the marks in a text. Fetched with the first text that has any (parse.ts). */
export const read = (text: string): readonly Block[] => {
  if (DIVES.test(text) || overwhelms(text)) return asTyped(text)
  try {
    return blocksOf(tokensOf(text), 0)
  } catch {
    return asTyped(text) // whatever it is, it can be read
  }
}
