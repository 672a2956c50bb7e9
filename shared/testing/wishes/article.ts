import fc from 'fast-check'
import type { ArticleContent, PostCommand } from '../../kinds/post/index.ts'
import { somebody } from '../people.ts'
import { body, line, many, perhaps, sure, text } from './wish.ts'

/** Works at the desk that answers. */
const agent = somebody(6, 'agent')

const content = fc.record({
  language: fc.constantFrom('en', 'bn'),
  title: line,
  text,
  audience: fc.constantFrom('public', 'internal'),
  desk: fc.constantFrom(null, 'support'),
  keywords: fc.constantFrom([], ['printer', 'প্রিন্টার']),
  translation: fc.constantFrom(null, 'printer-bn'),
})
const edition = fc.integer({ min: 0, max: 4 })

const bodies = [
  body('article.draft', { slug: fc.constantFrom('printer', 'wifi'), edition, content }),
  body('article.publish', { edition }),
  body('article.retire'),
  body('article.restore'),
  body('article.rate', { helpful: fc.constantFrom(true, false, null), words: perhaps(text) }),
]

const said = (title: string): ArticleContent => ({
  language: 'en',
  title,
  text: 'Turn it off and on.',
  audience: 'public',
  desk: null,
  keywords: [],
  translation: null,
})

/** What the desk does with an article, one after the other. */
export const articleWishes = many<PostCommand>({
  begun: [
    sure(agent, { type: 'article.draft', slug: 'printer', edition: 0, content: said('The printer') }),
    sure(agent, { type: 'article.publish', edition: 1 }),
    sure(agent, { type: 'article.draft', slug: 'printer', edition: 2, content: said('The printer is silent') }),
  ],
  bodies,
  turns: [
    fc.constant([
      sure<PostCommand>(agent, { type: 'article.retire' }),
      sure<PostCommand>(agent, { type: 'article.restore' }),
    ]),
  ],
})
