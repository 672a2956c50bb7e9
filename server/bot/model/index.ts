import { SECOND } from '../../../shared/kernel/time.ts'
import type { Config } from '../../config.ts'
import { createEndpoint, type Endpoint } from './endpoint.ts'

/** A model behind an endpoint that speaks as OpenAI's do. Nothing outside this folder imports past this file. */
export { createModelAnswerer } from './answerer.ts'
export type { Endpoint } from './endpoint.ts'
export { wordsOn } from './grounded.ts'
export { createModelJudge } from './judge.ts'
export { createModelSuggester } from './suggester.ts'

type Named = Pick<Config, 'OPENAI_BASE_URL' | 'BOT_MODEL'>

/** Is there a model that can be asked? */
export const namesModel = ({ OPENAI_BASE_URL: base, BOT_MODEL: model }: Named): boolean => Boolean(base && model)

/** Null where none is named: then nobody outside is asked anything. */
export const endpointOf = (config: Config): Endpoint | null => {
  const { OPENAI_BASE_URL: base, OPENAI_API_KEY: key, BOT_MODEL: model, BOT_EMBEDDING_MODEL: embedding } = config
  if (!base || !model) return null
  const times = { timeout: config.BOT_TIMEOUT_S * SECOND, silence: config.BOT_SILENCE_S * SECOND }
  return createEndpoint({ base, model, key: key ?? null, embedding: embedding ?? null, ...times })
}
