/** What was answered to surveys, for whoever may know it. Nothing outside this folder imports past this file. */
export { createSurveyHandlers } from './routes.ts'
