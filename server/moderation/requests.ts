import type { Pool } from 'pg'
import type { AccountId, ConversationId } from '../../shared/kernel/ids.ts'
import { DAY } from '../../shared/kernel/time.ts'
import { digestOfNote } from '../kinds/index.ts'
import type { Saying } from './signals.ts'

/** How long a no counts against somebody. */
const REMEMBERED = 30 * DAY

/** Of those who were asked: within a day, with the same words, and who said no afterwards or blocked. */
const COUNTS = `select
    count(distinct a.conversation) filter (where a.at > $4)::int as asked,
    count(distinct a.conversation) filter (where a.at > $4 and a.said = $5)::int as same,
    count(distinct a.conversation) filter (where exists (select from approach r where r.conversation = a.conversation
      and r.sort = 'refused' and r.account <> $1 and r.seq > a.seq))::int as refused,
    exists (select from contact where conversation = $2 and contact = 'requested' and asked_by <> $1) as answers
  from approach a where a.account = $1 and a.sort = 'asked' and a.at > $3 and a.conversation <> $2`

interface Counted {
  readonly asked: number
  readonly same: number
  readonly refused: number
  /** the other side asked first: no stranger is asked */
  readonly answers: boolean
}

/**
 * How somebody asks strangers to be contacts, this time among them: how many, how often with the same words, and how
 * many of them wanted nothing of it. What they say is looked at by nobody.
 *
 * @returns null: they answer somebody who asked them
 */
export const createRequesting =
  (pool: Pool, now: () => number) =>
  async (account: AccountId, conversation: ConversationId, note: string | undefined): Promise<Saying | null> => {
    const said = digestOfNote(note)
    const values = [account, conversation, now() - REMEMBERED, now() - DAY, said]
    const { rows } = await pool.query<Counted>({ name: 'guard:requests', text: COUNTS, values })
    const { asked, same, refused, answers } = rows[0]!
    if (answers) return null
    return { text: '', mentions: 0, same: said === null ? 1 : same + 1, requests: asked + 1, refused }
  }
