/** What the bot proposes to the staff, and what became of it. */
export { type Fresh, proposeAfresh } from './afresh.ts'
export { createSuggestionHandlers } from './measured.ts'
export { createSuggesting } from './suggesting.ts'
