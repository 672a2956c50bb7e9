/** What is told of a ticket wherever conversations are listed. The rules come later to a browser: client/sync/rules.ts. */
export { describeTicket, STAGE_WORDS } from '../describe.ts'
export { isOpen } from '../stages.ts'
