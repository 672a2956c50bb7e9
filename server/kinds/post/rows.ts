import { sortOf } from '../../../shared/kernel/file.ts'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import type { Stored } from '../../../shared/kernel/kind.ts'
import type { Post, PostEvent } from '../../../shared/kinds/post/index.ts'
import type { Row, RowChange } from '../../log/order.ts'
import { articleRowsOf, toArticleRow } from './article/index.ts'

/** By this row a post is listed and found: a function of the state. One that is removed stands in no list. */
export const toRow = (post: Post, conversation: ConversationId): Row | null => {
  if (post.article) return toArticleRow(post.article, conversation)
  const { author, title, text, audience, at, files, removed } = post
  return {
    table: 'post',
    columns: {
      conversation,
      author,
      audience: removed ? null : audience,
      at,
      words: `${title}\n${text}`.normalize('NFC').toLowerCase(),
      pictures: files.filter((file) => sortOf(file) === 'image').length,
    },
  }
}

/** Who thinks what of a post would make its state grow with its readers: it is kept in rows, and counted where it is shown. */
export const rowsOf = (event: Stored<PostEvent>, conversation: ConversationId): RowChange[] => {
  const key = { conversation, account: event.by }
  switch (event.type) {
    case 'post.rated':
      return [{ table: 'post_opinion', key, columns: event.opinion && { opinion: event.opinion } }]
    case 'post.promoted':
      return [{ table: 'post_promotion', key, columns: { at: event.at } }]
    case 'post.unpromoted':
      return [{ table: 'post_promotion', key, columns: null }]
    case 'message.sent':
      return [{ table: 'post_comment', key: { conversation, seq: event.seq }, columns: {} }]
    case 'message.removed':
      return [{ table: 'post_comment', key: { conversation, seq: event.target }, columns: null }]
    case 'article.published':
    case 'article.rated':
      return articleRowsOf(event, conversation)
    default:
      return []
  }
}
