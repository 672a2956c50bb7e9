import type { Stored } from '../../../kernel/kind.ts'
import type { ArticleContent, ArticleSlug } from './content.ts'
import type { ArticleEvent } from './events.ts'

/** What is known of an article: what waits to be published, and what is shown. Earlier versions are in rows. */
export interface Article {
  readonly slug: ArticleSlug
  /** goes up with whatever is written */
  readonly edition: number
  readonly draft: ArticleContent | null
  readonly shown: ArticleContent | null
  /** the number of what is shown; 0: nothing was published yet */
  readonly version: number
  readonly changedAt: number
  readonly retired: boolean
}

export type ArticleStage = 'draft' | 'published' | 'retired'
export const stageOf = ({ version, retired }: Article): ArticleStage =>
  version === 0 ? 'draft' : retired ? 'retired' : 'published'

/** May this be read by everybody, guests too? What was withdrawn is still found by whoever has its address. */
export const isPublic = ({ shown }: Article): boolean => shown?.audience === 'public'

const begun = (slug: ArticleSlug): Article => ({
  slug,
  edition: 0,
  draft: null,
  shown: null,
  version: 0,
  changedAt: 0,
  retired: false,
})

/** @param article  null: it begins */
export const evolveArticle = (article: Article | null, event: Stored<ArticleEvent>): Article | null => {
  if (event.type === 'article.drafted') {
    const { slug = '', content = null } = event
    const before = article ?? begun(slug)
    return { ...before, edition: before.edition + 1, draft: content, changedAt: event.at }
  }
  if (!article) return null
  switch (event.type) {
    case 'article.published': {
      const { version = article.version, content: shown = null } = event
      const edition = article.edition + 1
      return { ...article, edition, draft: null, shown, version, changedAt: event.at, retired: false }
    }
    case 'article.retired':
      return { ...article, retired: true }
    case 'article.restored':
      return { ...article, retired: false }
    case 'article.rated':
      return article
  }
}
