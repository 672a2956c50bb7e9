import { whenIdle } from '../../ui/idle.ts'
import { ago } from '../../words/index.ts'
import { covered, fetchReader, understood } from './parse.ts'
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

/** The marks that are written most, where words or lines begin or end. */
const MARKS = /(?<![\w*_~`])[*_~`]{1,3}(?=\S)|(?<=\S)[*_~`]{1,3}(?![\w*_~`])|^(?:#+|>|[-*+]) /gm
const LINK = /\[([^[\]]*)\]\([^)]*\)/g

/** Close to what is meant, until it is understood: no line of a list is worth waiting for. */
const nearly = (text: string): string => {
  whenIdle(() => void fetchReader())
  return ofBlocks(covered(text)).replace(LINK, '$1').replace(MARKS, '')
}

/**
 * A text on one line and without its marks: for lists, quotes, notifications, and what is read out. What is hidden
 * stays hidden.
 *
 * @example plain('**Tea** at ||five||?') // 'Tea at ▒▒▒?'
 */
export const plain = (text: string): string => {
  const blocks = understood(text)
  return (blocks ? ofBlocks(blocks) : nearly(text)).replace(/\s+/g, ' ').trim()
}
