/** What is promised for a ticket and how much of it has passed: pure, and a fold like all else. */
export { evolveClocks } from './clock.ts'
export { type ClockEvent, type Clocks, noClocks } from './clocks.ts'
export { dueOf, isPaused, remaining } from './dial.ts'
export { nextRing, type Ring, ringsAt } from './ring.ts'
export { CLOCKS, ClockName, Policy, Terms, termsOf } from './sla.ts'
