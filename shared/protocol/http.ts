import { accountRoutes } from './accounts.ts'
import { conversationRoutes } from './conversations.ts'
import { groupRoutes } from './groups.ts'

/** The whole HTTP API: the server registers it, OpenAPI describes it, `createClient` calls it. */
export const routes = { ...accountRoutes, ...conversationRoutes, ...groupRoutes } as const
export type Routes = typeof routes
