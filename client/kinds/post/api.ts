import type { Client } from '../../../shared/protocol/client.ts'
import type { postRoutes } from '../../../shared/protocol/posts.ts'

/** What is asked about posts, signed in or not. */
export type PostApi = Pick<
  Client<typeof postRoutes, AbortSignal>,
  'feed' | 'gallery' | 'postsOf' | 'searchPosts' | 'post' | 'comments'
>
