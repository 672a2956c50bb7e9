/** How a desk becomes another: what it begins with, what is wrong with it, what changes. Pure; the page and the server ask the same. */
export { type Change, changesBetween } from './changes.ts'
export { EMPTY_DESK } from './empty.ts'
export { problemsIn } from './problems.ts'
