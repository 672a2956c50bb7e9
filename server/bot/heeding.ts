import type { Pool } from 'pg'
import { ASSISTANT, type ConversationId } from '../../shared/kernel/ids.ts'

/** So soon after somebody spoke the bot falls silent. That its words do not come after theirs, the log sees to (BOT2). */
const EVERY = 300

const SPOKEN = `select exists (select 1 from event e where e.conversation = $1 and e.seq > $2 and e.actor <> $3
  and not e.staff and (e.counts or e.type = 'reply.cancelled')) as spoken`

/** Looks, while an answer is made, whether somebody speaks or calls it off: then it is aborted. */
export const createHeeding =
  (pool: Pool) =>
  async <T>(conversation: ConversationId, basedOn: number, make: (signal: AbortSignal) => Promise<T>): Promise<T> => {
    const abort = new AbortController()
    const look = async () => {
      const { rows } = await pool.query<{ spoken: boolean }>({
        name: 'bot:heeding',
        text: SPOKEN,
        values: [conversation, basedOn, ASSISTANT],
      })
      if (rows[0]!.spoken) abort.abort()
    }
    // a look that fails is made up for by the next
    const timer = setInterval(() => void look().catch(() => undefined), EVERY)
    try {
      return await make(abort.signal)
    } finally {
      clearInterval(timer)
    }
  }
export type Heeding = ReturnType<typeof createHeeding>
