/** Articles of the knowledge base, as the server lists, finds and shows them. */
export { demandFreeSlug } from './free.ts'
export { createArticleHandlers } from './routes.ts'
export { articleRowsOf, toArticleRow } from './rows.ts'
