import { ago } from '../../words/index.ts'
import { parse } from './parse.ts'
import type { Block, Span } from './tree.ts'

const HIDDEN = '▒▒▒'

/** What is said in a line, with what is hidden in it hidden. */
export const plainSpans = (spans: readonly Span[]): string =>
  spans
    .map((span) => {
      switch (span.is) {
        case 'spoiler':
          return HIDDEN
        case 'break':
          return ' '
        case 'time':
          return ago(span.at, Date.now())
        case 'text':
        case 'code':
        case 'mention':
          return span.text
        default:
          return plainSpans(span.spans)
      }
    })
    .join('')

const ofBlocks = (blocks: readonly Block[]): string =>
  blocks
    .map((block) => {
      switch (block.is) {
        case 'code':
          return block.text
        case 'rule':
          return ''
        case 'quote':
          return ofBlocks(block.blocks)
        case 'list':
          return block.items.map((item) => ofBlocks(item.blocks)).join(' ')
        case 'table':
          return [block.head, ...block.rows].flatMap((row) => row.map(plainSpans)).join(' ')
        default:
          return plainSpans(block.spans)
      }
    })
    .join(' ')

/**
 * A text on one line and without its marks: for lists, quotes, notifications, and what is read out. What is hidden
 * stays hidden.
 *
 * @example plain('**Tea** at ||five||?') // 'Tea at ▒▒▒?'
 */
export const plain = (text: string): string => ofBlocks(parse(text)).replace(/\s+/g, ' ').trim()
