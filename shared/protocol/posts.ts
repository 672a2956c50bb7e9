import * as v from 'valibot'
import { Attached } from '../kernel/file.ts'
import { ConversationId } from '../kernel/ids.ts'
import { wellFormed } from '../kernel/text.ts'
import { Username } from '../kernel/username.ts'
import { Opinion, PostAudience } from '../kinds/post/index.ts'
import { Person } from './accounts.ts'
import { Page } from './log.ts'
import { route } from './route.ts'

const words = {
  conversation: ConversationId,
  by: Person,
  title: v.string(),
  text: v.string(),
  /** pictures and films */
  files: v.array(Attached),
  audience: PostAudience,
  /** when it was published, in ms since 1970 */
  at: v.number(),
  editedAt: v.nullable(v.number()),
}

/** Counting stops here: more than this is "ten thousand or more". */
export const MOST_COUNTED = 10_000

/** A post as whoever asks may see it. */
export const PostCard = v.object({
  ...words,
  likes: v.number(),
  dislikes: v.number(),
  promotions: v.number(),
  comments: v.number(),
  /** what the reader thinks of it */
  mine: v.object({ opinion: v.nullable(Opinion), promoted: v.boolean() }),
  /** the contact of the reader through whom it is here, if not by itself */
  promotedBy: v.nullable(Person),
  /** it quotes another post … */
  quotes: v.nullable(ConversationId),
  /** … which is shown to those who may see that one: null for all others */
  quoted: v.nullable(v.object(words)),
})
export type PostCard = v.InferOutput<typeof PostCard>

export const PostPage = v.object({ items: v.array(PostCard), next: v.nullable(v.string()) })
export type PostPage = v.InferOutput<typeof PostPage>

/** What was said about a post, and the cards of those who said it. */
export const Comments = v.object({ page: Page, people: v.array(Person) })
export type Comments = v.InferOutput<typeof Comments>

/** Posts of a profile come so many at a time. */
export const POSTS_A_PAGE = 5
/** Those of the gallery, of which each has a picture at least. */
export const PICTURED_A_PAGE = 24

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
/** `next` of the page before */
const cursor = v.optional(v.pipe(v.string(), v.regex(new RegExp(`^\\d{1,15}_${UUID}$`))))
const limit = (most: number, preset: number) =>
  v.optional(
    v.pipe(v.string(), v.regex(/^\d{1,2}$/), v.transform(Number), v.minValue(1), v.maxValue(most)),
    String(preset),
  )
const which = v.strictObject({ post: ConversationId })

export const postRoutes = {
  feed: route({
    method: 'GET',
    path: '/posts',
    tag: 'Posts',
    summary:
      'Public posts, those of your contacts and those that they promote, the newest first; signed out: public ones',
    access: 'anyone',
    query: v.strictObject({ cursor, limit: limit(50, 20) }),
    output: PostPage,
  }),
  hiddenPosts: route({
    method: 'GET',
    path: '/me/hidden-posts',
    tag: 'Posts',
    summary: 'Posts that you hid from yourself',
    access: 'account',
    query: v.strictObject({ cursor, limit: limit(50, 20) }),
    output: PostPage,
  }),
  postsOf: route({
    method: 'GET',
    path: '/people/:username/posts',
    tag: 'Posts',
    summary: 'What somebody posted, as far as it is for you, the newest first',
    access: 'anyone',
    params: v.strictObject({ username: Username }),
    query: v.strictObject({ cursor, limit: limit(20, POSTS_A_PAGE) }),
    output: PostPage,
  }),
  searchPosts: route({
    method: 'GET',
    path: '/search/posts',
    tag: 'Posts',
    summary: 'Public posts with all of these words, or parts of words, in title or text; the newest first',
    access: 'anyone',
    query: v.strictObject({
      q: v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(100), wellFormed),
      cursor,
      limit: limit(50, 20),
    }),
    output: PostPage,
  }),
  gallery: route({
    method: 'GET',
    path: '/gallery',
    tag: 'Posts',
    summary: 'Public posts with pictures, the newest first',
    access: 'anyone',
    query: v.strictObject({ cursor, limit: limit(50, PICTURED_A_PAGE) }),
    output: PostPage,
  }),
  post: route({
    method: 'GET',
    path: '/posts/:post',
    tag: 'Posts',
    summary: 'One post',
    access: 'anyone',
    params: which,
    output: PostCard,
  }),
  comments: route({
    method: 'GET',
    path: '/posts/:post/comments',
    tag: 'Posts',
    summary: 'The newest of what was said about a post, for whoever has no account',
    access: 'anyone',
    params: which,
    output: Comments,
  }),
} as const
