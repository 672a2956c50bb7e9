import { accountRoutes } from './accounts.ts'
import { conversationRoutes } from './conversations.ts'
import { groupRoutes } from './groups.ts'
import { profileRoutes } from './profiles.ts'
import { postRoutes } from './posts.ts'
import { searchRoutes } from './search.ts'

/** The whole HTTP API: the server registers it, OpenAPI describes it, `createClient` calls it. */
export const routes = { ...accountRoutes, ...conversationRoutes, ...groupRoutes, ...profileRoutes, ...searchRoutes } as const
export type Routes = typeof routes
