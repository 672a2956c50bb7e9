/** The rules of the house: what they catch, and who decides about it. Nothing outside this folder imports past this file. */
export { createCaught } from './caught.ts'
export { createRuleBook } from './changing.ts'
export { createModerated } from './deciding.ts'
export { createGuard } from './guard.ts'
export { createJudging } from './judging.ts'
export { createModerationHandlers } from './routes.ts'
export { createRules } from './rules.ts'
