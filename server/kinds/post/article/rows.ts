import type { ConversationId } from '../../../../shared/kernel/ids.ts'
import type { Stored } from '../../../../shared/kernel/kind.ts'
import { type Article, type ArticleEvent, stageOf } from '../../../../shared/kinds/post/index.ts'
import type { Row, RowChange } from '../../../log/order.ts'
import { wordsOf } from './words.ts'

const joined = (...texts: string[]): string => texts.flatMap(wordsOf).join(' ')

/** By this row an article is listed, found and shown: a function of the state. What waits beside what is shown is not in it. */
export const toArticleRow = (article: Article, conversation: ConversationId): Row | null => {
  const content = article.shown ?? article.draft
  if (!content) return null
  const { title, text, keywords, audience, language, desk, translation } = content
  return {
    table: 'article',
    columns: {
      conversation,
      slug: article.slug,
      stage: stageOf(article),
      ...{ audience, language, desk, translation, title, text, keywords },
      version: article.version,
      changed_at: article.changedAt,
      title_words: joined(title),
      head_words: joined(title, ...keywords),
      text_words: joined(text),
    },
  }
}

/** Versions, and what people thought, would make the state grow without end: they are kept in rows. */
export const articleRowsOf = (event: Stored<ArticleEvent>, conversation: ConversationId): RowChange[] => {
  if (event.type === 'article.published') {
    const { version, at, by, content } = event
    return [{ table: 'article_version', key: { conversation, version }, columns: { at, by, content } }]
  }
  if (event.type !== 'article.rated') return []
  const { helpful, words = null, at } = event
  const columns = helpful === null ? null : { helpful, words, at }
  return [{ table: 'article_feedback', key: { conversation, account: event.by }, columns }]
}
