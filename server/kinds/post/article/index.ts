/** Articles of the knowledge base, as the server lists, finds and shows them. */
export { demandFreeSlug } from './free.ts'
export { passageJobs } from './passages.ts'
export { createArticleHandlers } from './routes.ts'
export { articleRowsOf, toArticleRow } from './rows.ts'
export { wordsOf } from './words.ts'
