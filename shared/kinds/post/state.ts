import type { Attached } from '../../kernel/file.ts'
import type { AccountId, ConversationId } from '../../kernel/ids.ts'
import type { Audience, Members, Sight, Stored } from '../../kernel/kind.ts'
import { evolvePins } from '../thread/index.ts'
import { type Article, evolveArticle } from './article/index.ts'
import type { PostAudience, PostEvent } from './events.ts'

/** Who thinks what of it is not in here: it would grow with every reader (see server/kinds/post). */
export interface Post {
  readonly author: AccountId | null
  readonly title: string
  readonly text: string
  readonly audience: PostAudience
  readonly quotes: ConversationId | null
  /** pictures and films, in the order in which they are shown */
  readonly files: readonly Attached[]
  /** when it was published, and when it was last edited, in ms since 1970 */
  readonly at: number
  readonly editedAt: number | null
  readonly removed: boolean
  readonly pins: readonly number[]
  /** it is one of the knowledge base: then nothing else of this says anything. Missing in posts of earlier days */
  readonly article?: Article | null
}

export const initial: Post = {
  author: null,
  title: '',
  text: '',
  audience: 'contacts',
  quotes: null,
  files: [],
  at: 0,
  editedAt: null,
  removed: false,
  pins: [],
}

/** The words of a removed post are no longer in the log: what is missing is nothing. */
export const evolve = (post: Post, event: Stored<PostEvent>): Post => {
  switch (event.type) {
    case 'post.published': {
      const { title = '', text = '', audience = 'contacts', quotes = null, files = [] } = event
      return { ...initial, author: event.by, at: event.at, title, text, audience, quotes, files }
    }
    case 'post.edited': {
      const { title = '', text = '', audience = 'contacts', files = post.files } = event
      return { ...post, title, text, audience, files, editedAt: event.at }
    }
    case 'post.removed':
      return { ...initial, author: post.author, at: post.at, removed: true }
    case 'article.drafted':
    case 'article.published':
    case 'article.retired':
    case 'article.restored':
    case 'article.rated': {
      const article = evolveArticle(post.article ?? null, event)
      if (article === (post.article ?? null)) return post
      return { ...post, article, author: post.author ?? event.by, at: post.at || event.at }
    }
    case 'post.rated':
    case 'post.promoted':
    case 'post.unpromoted':
      return post
    default: {
      const pins = evolvePins(post.pins, event)
      return pins === post.pins ? post : { ...post, pins }
    }
  }
}

/** Nobody is a member, not even its author: a post lies in nobody's list of conversations. */
export const members = (): Members => ({})
export const sight = (): Sight | null => null

/** The log of an article, with its drafts and what people thought of it, is nobody's to read: server/kinds/post/article. */
export const audience = ({ author, audience: who, removed, article }: Post): Audience | null =>
  author && !removed && !article ? { author, who } : null
