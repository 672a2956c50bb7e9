import { accountRoutes } from './accounts.ts'
import { activityRoutes } from './activity.ts'
import { articleRoutes } from './articles.ts'
import { assistantRoutes } from './assistant.ts'
import { auditRoutes } from './audit.ts'
import { boardRoutes } from './boards.ts'
import { bulkRoutes } from './bulks.ts'
import { calendarRoutes } from './calendar.ts'
import { conversationRoutes } from './conversations.ts'
import { deskRoutes } from './desks.ts'
import { fileRoutes } from './files.ts'
import { gifRoutes } from './gifs.ts'
import { groupRoutes } from './groups.ts'
import { guestRoutes } from './guests.ts'
import { keptDeskRoutes } from './kept-desks.ts'
import { mapRoutes } from './map.ts'
import { moderationRoutes } from './moderation.ts'
import { nearRoutes } from './near.ts'
import { offerRoutes } from './offers.ts'
import { patternRoutes } from './patterns.ts'
import { placeRoutes } from './places.ts'
import { postRoutes } from './posts.ts'
import { profileRoutes } from './profiles.ts'
import { queueRoutes } from './queue.ts'
import { searchRoutes } from './search.ts'
import { securingRoutes } from './securing.ts'
import { sessionRoutes } from './sessions.ts'
import { shelfRoutes } from './shelf.ts'
import { staffRoutes } from './staff.ts'
import { statusRoutes } from './status.ts'
import { suggestionRoutes } from './suggestions.ts'
import { surveyRoutes } from './surveys.ts'
import { viewRoutes } from './views.ts'

/** The whole HTTP API: the server registers it, OpenAPI describes it, `createClient` calls it. */
export const routes = {
  ...accountRoutes,
  ...activityRoutes,
  ...auditRoutes,
  ...articleRoutes,
  ...assistantRoutes,
  ...boardRoutes,
  ...bulkRoutes,
  ...calendarRoutes,
  ...conversationRoutes,
  ...deskRoutes,
  ...fileRoutes,
  ...gifRoutes,
  ...groupRoutes,
  ...guestRoutes,
  ...keptDeskRoutes,
  ...mapRoutes,
  ...moderationRoutes,
  ...nearRoutes,
  ...patternRoutes,
  ...offerRoutes,
  ...placeRoutes,
  ...postRoutes,
  ...profileRoutes,
  ...queueRoutes,
  ...searchRoutes,
  ...securingRoutes,
  ...sessionRoutes,
  ...staffRoutes,
  ...statusRoutes,
  ...suggestionRoutes,
  ...surveyRoutes,
  ...viewRoutes,
  ...shelfRoutes,
} as const
export type Routes = typeof routes
