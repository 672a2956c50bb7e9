import * as v from 'valibot'
import { ArticleContent, ArticleSlug } from './content.ts'
import { FeedbackWords } from './events.ts'

/** The edition that the writer had before their eyes: whoever writes upon another one is told, and overwrites nothing. */
const edition = v.pipe(v.number(), v.integer(), v.minValue(0))

export const articleCommands = [
  v.strictObject({ type: v.literal('article.draft'), slug: ArticleSlug, edition, content: ArticleContent }),
  v.strictObject({ type: v.literal('article.publish'), edition }),
  v.strictObject({ type: v.literal('article.retire') }),
  v.strictObject({ type: v.literal('article.restore') }),
  v.strictObject({
    type: v.literal('article.rate'),
    helpful: v.nullable(v.boolean()),
    words: v.optional(FeedbackWords, ''),
  }),
] as const
export type ArticleCommand = v.InferOutput<(typeof articleCommands)[number]>
type ArticleCommandType = ArticleCommand['type']

const TYPES: ReadonlySet<string> = new Set<ArticleCommandType>([
  'article.draft',
  'article.publish',
  'article.retire',
  'article.restore',
  'article.rate',
])
export const isArticleCommand = (command: { readonly type: string }): command is ArticleCommand =>
  TYPES.has(command.type)

/** Those who see nothing of an article's log may wish for these all the same: see decide.ts, which says who may what. */
export const articleWishes = [...TYPES] as readonly ArticleCommandType[]
