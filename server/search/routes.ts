import type { searchRoutes } from '../../shared/protocol/search.ts'
import type { Handlers } from '../http/handler.ts'
import type { Search } from './search.ts'

export const createSearchHandlers = (search: Search): Handlers<typeof searchRoutes> => ({
  searchMessages: ({ query }, { actor }) => search(actor!.account, query),
})
