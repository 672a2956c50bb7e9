import { type ArticleContent, MOST_KEYWORDS } from '../../../shared/kinds/post/index.ts'
import type { ArticleDraft } from '../../../shared/protocol/articles.ts'
import type { Language } from '../../words/index.ts'
import { keywordsIn } from './slug.ts'

/** An article as the form has it. */
export interface Written extends Omit<ArticleContent, 'keywords'> {
  readonly slug: string
  readonly keywords: string
}

export const emptyIn = (language: Language): Written => ({
  slug: '',
  language,
  title: '',
  text: '',
  audience: 'public',
  desk: null,
  keywords: '',
  translation: null,
})

export const writtenOf = ({ slug, content }: Pick<ArticleDraft, 'slug' | 'content'>): Written => ({
  ...content,
  slug,
  keywords: content.keywords.join(', '),
})

export const contentOf = ({ slug: _, keywords, ...written }: Written): ArticleContent => ({
  ...written,
  title: written.title.trim(),
  desk: written.desk || null,
  translation: written.translation?.trim() || null,
  keywords: keywordsIn(keywords).slice(0, MOST_KEYWORDS),
})

/** The same words, in whatever order their parts come. */
const said = (content: ArticleContent): string =>
  JSON.stringify(Object.entries(content).sort(([one], [other]) => (one < other ? -1 : 1)))

export const isSame = (one: ArticleContent, other: ArticleContent): boolean => said(one) === said(other)
