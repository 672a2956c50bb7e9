import { ASSISTANT } from '../../shared/kernel/ids.ts'
import {
  createAnswering,
  createBudget,
  createEntering,
  createFind,
  createFollow,
  createHeeding,
  createModelAnswerer,
  createModelJudge,
  createModelSuggester,
  createModes,
  createSearch,
  createSearchSuggester,
  createSuggesting,
  createWriting,
  endpointOf,
} from '../bot/index.ts'
import type { Execute } from '../commands/execute.ts'
import type { Io } from '../hub/fanout.ts'
import { rooms } from '../hub/rooms.ts'
import { createRead } from '../log/read.ts'
import type { Ground } from './ground.ts'

/** The bot: with a model where an endpoint is named, and by searching the articles in any case. */
export const openBot = ({ config, log, orm, pool, load, clock, places }: Ground, io: Io, execute: Execute) => {
  const { now } = clock
  const endpoint = endpointOf(config)
  const embedder = endpoint?.embedding
    ? {
        model: endpoint.embedding,
        embed: async (texts: readonly string[], signal: AbortSignal) => (await endpoint.embed(texts, signal)).vectors,
      }
    : null
  const find = createFind({ pool, embedder })
  const budgets = {
    account: config.BOT_REPLIES_PER_ACCOUNT,
    desk: config.BOT_REPLIES_PER_DESK,
    judged: config.BOT_JUDGED_PER_DAY,
    tokens: config.BOT_TOKENS_PER_DAY,
  }
  const follow = createFollow({ pool, embedder })
  // articles of before this house had a bot; what fails now is made up for when the next one is published
  follow().catch((err: unknown) => log.warn({ err }, 'The articles could not be prepared for the assistant'))
  const [read, modes] = [createRead(pool), createModes(pool)]
  const budget = createBudget({ pool, budgets, now })
  const waiting = {
    passages: follow,
    answer: createAnswering({
      ...{ orm, pool, read, execute, find, budget, modes, now },
      model: endpoint && createModelAnswerer(endpoint),
      search: createSearch(),
      heeding: createHeeding(pool),
      writing: createWriting({
        now,
        emit: (conversation, about, text) => {
          if (load.level >= 1 && text) return
          for (const room of rooms.all(conversation))
            io.to(room).emit('writing', { conversation, account: ASSISTANT, about, text })
        },
      }),
    }),
    suggest: createSuggesting({
      ...{ orm, read, execute, places, find, budget, modes },
      model: endpoint && createModelSuggester(endpoint),
      search: createSearchSuggester(),
    }),
  }
  /** `waiting`: what waits for an endpoint, where there is one (`waits`) */
  return {
    tasks: { enter: createEntering({ execute }) },
    waiting,
    judging: { budget, judge: endpoint && createModelJudge(endpoint) },
    waits: endpoint !== null,
  }
}
