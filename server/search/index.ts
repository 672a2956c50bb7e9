/** Finding what was said. Nothing outside this folder imports past this file. */
export { createSearchHandlers } from './routes.ts'
export { createSearch, type Search } from './search.ts'
export { createShelfHandlers } from './shelf.ts'
