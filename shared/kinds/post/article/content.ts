import * as v from 'valibot'
import { LANGUAGES } from '../../../kernel/describe.ts'
import { oneLine, seen, wellFormed } from '../../../kernel/text.ts'

export const LONGEST_ARTICLE_TITLE = 150
export const LONGEST_ARTICLE = 30_000
/** Whoever asks has other words than whoever writes, in two languages and two scripts: there is room for them. */
export const MOST_KEYWORDS = 30
const LONGEST_KEYWORD = 40

const slug = (longest: number) =>
  v.pipe(
    v.string(),
    v.maxLength(longest),
    v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be small letters, digits and single hyphens'),
  )

/** The name of an article in its address, chosen once: what leads to it leads to it for ever. */
export const ArticleSlug = slug(80)
export type ArticleSlug = v.InferOutput<typeof ArticleSlug>

/** The desk that an article belongs to, where it belongs to one. */
export const ArticleDesk = slug(40)

/** For whose eyes an article is: everybody's, guests too, or the staff's alone. */
export const ArticleAudience = v.picklist(['public', 'internal'])
export type ArticleAudience = v.InferOutput<typeof ArticleAudience>

const Keyword = v.pipe(v.string(), v.trim(), v.maxLength(LONGEST_KEYWORD), oneLine, seen)

const fields = {
  language: v.picklist(LANGUAGES),
  title: v.pipe(v.string(), v.trim(), v.maxLength(LONGEST_ARTICLE_TITLE), oneLine, seen),
  text: v.pipe(v.string(), v.maxLength(LONGEST_ARTICLE), wellFormed, seen),
  audience: ArticleAudience,
  desk: v.nullable(ArticleDesk),
  keywords: v.pipe(v.array(Keyword), v.maxLength(MOST_KEYWORDS)),
  /** the same in the other language */
  translation: v.nullable(ArticleSlug),
}

/** Everything that one version of an article says. */
export const ArticleContent = v.strictObject(fields)
export type ArticleContent = v.InferOutput<typeof ArticleContent>
