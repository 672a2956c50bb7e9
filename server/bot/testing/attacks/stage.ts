import type { Actor } from '../../../../shared/kernel/actor.ts'
import { type AccountId, ASSISTANT, type ConversationId, type SessionId } from '../../../../shared/kernel/ids.ts'
import type { AnyCommand } from '../../../../shared/kinds/index.ts'
import type { BotModes } from '../../../../shared/kinds/ticket/desk/index.ts'
import { plantPresets } from '../../../kinds/index.ts'
import { createPlaces } from '../../../places/index.ts'
import { freshDatabase } from '../../../testing/database.ts'
import { type House, openHouse } from '../../../testing/house.ts'
import { newId } from '../../../testing/log.ts'
import {
  createAnswering,
  createFind,
  createFollow,
  createHeeding,
  createModelAnswerer,
  createModelSuggester,
  createModes,
  createSearch,
  createSearchSuggester,
  createSuggesting,
} from '../../index.ts'
import { createEndpoint } from '../../model/endpoint.ts'
import { openEndpoint } from '../endpoint/endpoint.ts'
import { BOT, type People, plant } from './plant.ts'

const KEY = 'CANARY-key'
/** Nobody is sent to the search because much was asked before. */
const budget = { take: async () => true, takeJudgement: async () => true, spend: async () => undefined }

/** Its forms ask for words, some of them of the staff alone; it proposes, and answers by itself. */
const ASKS: BotModes = {
  answer: 'auto',
  category: 'suggest',
  priority: 'suggest',
  place: 'suggest',
  assignee: 'suggest',
}
/** Here the bot may do all that it can do anywhere by itself. */
const LETS: BotModes = { answer: 'auto', category: 'auto', priority: 'auto', place: 'auto', assignee: 'auto' }
export const LETTING = 'help'

const field = (id: string, more = {}) => ({ id, label: { en: id, bn: id }, sort: 'text', ...more })
const DESKS = {
  support: { bot: ASKS, fields: [field('told'), field('cause', { staff: true })] },
  [LETTING]: { bot: LETS },
}

const arrange = async ({ pool, orm }: House) => {
  await plantPresets(orm.em.fork())
  for (const [desk, config] of Object.entries(DESKS))
    await pool.query('update desk_version set config = config || $2::jsonb where desk = $1', [
      desk,
      JSON.stringify(config),
    ])
  await pool.query(
    `insert into bot_evaluation (at, answerer, desk, action, evidence, asked, covered, good, figures)
     select 1, 'a-model', desk, action, case action when 'answer' then 'kept' else 'ended' end, 50, 40, 40, '{}'
     from unnest($1::text[]) desk, unnest($2::text[]) action`,
    [Object.keys(DESKS), Object.keys(LETS)],
  )
}

const WORKS = 'insert into staff (account, desks, on_duty, capacity) values ($1, $2, $3, 1000)'

/** Three who work here, of whom one has no duty and one another desk. */
const employs = async (house: House): Promise<Actor> => {
  const works = async (desks: readonly string[] | null, onDuty: boolean): Promise<Actor> => {
    const actor = await house.settle({}, 'agent')
    await house.pool.query(WORKS, [actor.account, desks, onDuty])
    return actor
  }
  await works(null, false)
  await works(['complaint'], true)
  return works(null, true)
}

const STRANGER = `insert into account (id, username, name, role, open, shows_presence, shows_receipts, created_at, changed_at)
  values ($1, $2, $3, 'user', true, true, true, now(), now())`

/** A house with all that is to be kept in it, a bot that serves there, and an endpoint whose mind is chosen. */
export const openStage = async () => {
  const [database, endpoint] = [await freshDatabase(), await openEndpoint({ key: KEY, signs: 80 })]
  const house = await openHouse(database.url)
  const { orm, pool, read, execute } = house
  await arrange(house)
  await house.wish(BOT, ASSISTANT as string as ConversationId, { type: 'self.open' } as AnyCommand)
  const person = (username: string, name: string) => house.settle({ username, name, open: true })
  const people: People = {
    asha: await person('asha', 'Asha'),
    rafi: await person('rafi', 'Rafi'),
    agent: await employs(house),
  }
  await plant(house, people)
  await createFollow({ pool })()
  /** half-written words, by conversation */
  const written: { conversation: ConversationId; text: string }[] = []
  const writing = (conversation: ConversationId) => ({
    words: (text: string) => void written.push({ conversation, text }),
    over: () => undefined,
  })
  const model = createEndpoint({ base: endpoint.base, key: KEY, model: 'a-model' })
  const shared = { orm, read, execute, find: createFind({ pool }), budget, modes: createModes(pool) }
  return {
    ...{ house, endpoint, people, written },
    /** who attacks where it does not matter who they are */
    mallory: await person('mallory', 'Mallory'),
    tasks: {
      answer: createAnswering({
        ...{ ...shared, pool, now: Date.now, heeding: createHeeding(pool), writing },
        ...{ model: createModelAnswerer(model), search: createSearch() },
      }),
      suggest: createSuggesting({
        ...{ ...shared, places: createPlaces(pool) },
        ...{ model: createModelSuggester(model), search: createSearchSuggester() },
      }),
    },
    /** Somebody who was never here, with nothing of their own. */
    async stranger(username: string, name: string): Promise<Actor> {
      const account = newId<AccountId>()
      await pool.query(STRANGER, [account, username, name])
      return { account, role: 'user', session: newId<SessionId>() }
    },
    async close() {
      await house.close()
      await database.drop()
      await endpoint.close()
    },
  }
}
export type Stage = Awaited<ReturnType<typeof openStage>>
