/** Where those work who answer tickets. */
export { QueuePage } from './QueuePage.tsx'
