import { Marked, type Token } from 'marked'
import { SPOILER } from './spoiler.ts'

const SPOILED = new RegExp(`^${SPOILER.source}`)

const spoiler = {
  name: 'spoiler',
  level: 'inline' as const,
  start: (text: string) => {
    const at = text.indexOf('||')
    return at < 0 ? undefined : at
  },
  tokenizer(this: { lexer: { inlineTokens(text: string): Token[] } }, text: string) {
    const [raw, hidden] = SPOILED.exec(text) ?? []
    if (raw === undefined || hidden === undefined) return undefined
    return { type: 'spoiler', raw, text: hidden, tokens: this.lexer.inlineTokens(hidden) }
  },
}

const nothing = () => undefined

/**
 * Markdown as people write it in a chat. Markup is not known at all, so it stays the letters it is; nor are notes at
 * the end of a page (they would vanish), code by four blanks and titles by underlining (nobody means them).
 */
const marked = new Marked({ gfm: true, breaks: true })
marked.use({
  extensions: [spoiler],
  tokenizer: { html: nothing, tag: nothing, def: nothing, code: nothing, lheading: nothing },
})

export const tokensOf = (text: string): Token[] => marked.lexer(text)
