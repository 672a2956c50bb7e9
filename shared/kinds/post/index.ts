import type { Fact, Kind } from '../../kernel/kind.ts'
import { type Message, thread } from '../thread/index.ts'
import { articleWishes } from './article/index.ts'
import { PostCommand } from './commands.ts'
import { decide, type PostFacts, presumes } from './decide.ts'
import { PostEvent } from './events.ts'
import { audience, evolve, initial, members, type Post, sight } from './state.ts'

export * from './article/index.ts'
export type { PostCommand } from './commands.ts'
export type { PostFacts } from './decide.ts'
export { LONGEST_POST, LONGEST_TITLE, Opinion, PostAudience, type PostEvent } from './events.ts'
export type { Post } from './state.ts'

/** The first event of every post. */
const FIRST = 1

/** A text with a title, for everybody or for its author's contacts; the comments are its messages. */
export const post: Kind<Post, PostEvent, PostCommand, PostFacts, Message> = {
  ...thread,
  name: 'post',
  event: PostEvent,
  command: PostCommand,
  initial,
  evolve,
  decide,
  presumes,
  members,
  sight,
  audience,
  about: (event: Fact) => (event.type === 'post.edited' ? FIRST : thread.about(event)),
  erases: (event: Fact) => (event.type === 'post.removed' ? { target: FIRST } : thread.erases(event)),
  founders: ['post.publish', 'article.draft'],
  strangers: articleWishes,
}
