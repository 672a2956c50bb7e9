import type { Pool } from 'pg'
import type { Orm } from '../db/orm.ts'
import { type Box, messageAt } from '../kinds/index.ts'

const SHUFFLE = `
  with gone as (delete from survey_paper where conversation = $1 and message = $2 returning conversation, message, answers)
  insert into survey_paper (conversation, message, paper, answers)
  select conversation, message, gen_random_uuid(), answers from gone order by random()`

/**
 * The answers of an anonymous survey are written anew at its end, in another order and under other names: the papers that
 * browsers keep lead nowhere, and which answer came first is no longer to be seen.
 */
export const createShuffle =
  ({ orm, pool }: { readonly orm: Orm; readonly pool: Pool }) =>
  async ({ conversation, message }: Box): Promise<void> => {
    const found = await messageAt(orm.em.fork(), conversation, message)
    if (found?.survey?.anonymous) await pool.query(SHUFFLE, [conversation, message])
  }
