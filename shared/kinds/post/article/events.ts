import * as v from 'valibot'
import { seen, wellFormed } from '../../../kernel/text.ts'
import { ArticleContent, ArticleSlug } from './content.ts'

export const LONGEST_FEEDBACK = 500

/** What somebody adds to a yes or a no. */
export const FeedbackWords = v.pipe(v.string(), v.trim(), v.maxLength(LONGEST_FEEDBACK), wellFormed)

export const articleEvents = [
  /** the whole draft, as it is from now on; the first one founds the article */
  v.strictObject({ type: v.literal('article.drafted'), slug: ArticleSlug, content: ArticleContent }),
  /** a version, complete in itself: it is opened by its number for ever */
  v.strictObject({
    type: v.literal('article.published'),
    version: v.pipe(v.number(), v.integer(), v.minValue(1)),
    content: ArticleContent,
  }),
  v.strictObject({ type: v.literal('article.retired') }),
  v.strictObject({ type: v.literal('article.restored') }),
  /** did it help? null: taken back */
  v.strictObject({
    type: v.literal('article.rated'),
    helpful: v.nullable(v.boolean()),
    words: v.optional(v.pipe(FeedbackWords, seen)),
  }),
] as const
export type ArticleEvent = v.InferOutput<(typeof articleEvents)[number]>
