import type { surveyRoutes } from '../../shared/protocol/surveys.ts'
import type { Handlers } from '../http/handler.ts'
import { createResults, type SurveyDeps } from './results.ts'

/** What the HTTP API answers about surveys. */
export const createSurveyHandlers = (deps: SurveyDeps): Handlers<typeof surveyRoutes> => {
  const results = createResults(deps)
  return {
    surveyResults: ({ params: { conversation, message } }, { actor }) => results(actor!.account, conversation, message),
  }
}
