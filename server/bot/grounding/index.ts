/** What the bot may rest an answer on: parts of published articles, and those of them that fit a question. */

export { askedOf } from './asked.ts'
export type { Embedder } from './embedder.ts'
export { createFind, type FindPassages } from './find.ts'
export { createFollow } from './follow.ts'
export type { Passage } from './passage.ts'
