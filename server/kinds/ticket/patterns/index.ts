/** Many at once, and things that fail more than they did. Nothing outside this folder imports past this file. */
export { createLookForPatterns, LOOKS_EVERY } from './looking.ts'
export { createPatternHandlers } from './routes.ts'
export { rateFor } from './things.ts'
export { tellingWords } from './words.ts'
