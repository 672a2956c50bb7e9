export { markOf } from './mark.ts'
export { planBack, planOf } from './plan.ts'
export { createBulkHandlers } from './routes.ts'
export { endBulk, keepEnding, keepPlan, roleOf, runningAt, ticketIn, waitingOf } from './running.ts'
