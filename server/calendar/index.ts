export { createCalendarHandlers } from './routes.ts'
