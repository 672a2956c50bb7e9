import type { Actor, Role } from '../../../kernel/actor.ts'
import { isStaff } from '../../../kernel/rank.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { ArticleCommand } from './commands.ts'
import type { ArticleEvent } from './events.ts'
import { type Article, isPublic, stageOf } from './state.ts'

type Wish<T extends ArticleCommand['type']> = Extract<ArticleCommand, { type: T }>

/** Who writes articles, and reads the internal ones and the drafts: whoever works here. */
export const writesArticles = (role: Role | null | undefined): boolean => role != null && isStaff(role)

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

const onThis = (article: Article, edition: number): void => {
  if (edition !== article.edition) throw new Refusal('article.stale')
}

const draft = (article: Article | null, { slug, edition, content }: Wish<'article.draft'>): ArticleEvent[] => {
  if (article) {
    if (article.slug !== slug) throw new Refusal('article.named')
    onThis(article, edition)
    if (same(content, article.draft ?? article.shown)) return []
  }
  return [{ type: 'article.drafted', slug, content }]
}

const publish = (article: Article, { edition }: Wish<'article.publish'>): ArticleEvent[] => {
  onThis(article, edition)
  if (!article.draft) return []
  return [{ type: 'article.published', version: article.version + 1, content: article.draft }]
}

/**
 * The log of an article is open to nobody (see `audience` in ../state.ts), so it is here that everything is said about
 * who may do what with one.
 *
 * @param article  null: there is none
 */
export const decideArticle = (article: Article | null, command: ArticleCommand, actor: Actor): ArticleEvent[] => {
  const writes = writesArticles(actor.role)
  if (command.type === 'article.draft' && writes) return draft(article, command)
  if (!article || !(writes || isPublic(article))) throw new Refusal('conversation.unknown')
  if (command.type === 'article.rate') {
    const { helpful, words } = command
    if (stageOf(article) !== 'published') throw new Refusal('article.notShown')
    return [{ type: 'article.rated', helpful, ...(words && helpful !== null && { words }) }]
  }
  if (!writes) throw new Refusal('auth.forbidden')
  switch (command.type) {
    case 'article.draft':
      return draft(article, command)
    case 'article.publish':
      return publish(article, command)
    case 'article.retire':
      if (article.version === 0) throw new Refusal('article.notShown')
      return article.retired ? [] : [{ type: 'article.retired' }]
    case 'article.restore':
      return article.retired ? [{ type: 'article.restored' }] : []
  }
}
