import type { AccountId, ConversationId } from '../../../shared/kernel/ids.ts'
import type { Em } from '../../db/orm.ts'

const ASKER = `select q.actor from event a
  join event q on q.conversation = a.conversation and q.seq = (a.body #>> '{grounds,about}')::int
  where a.conversation = ? and a.seq = ?`

/** Whose message it is that an answer of the bot's is about; null: it is about none. */
export const askerOf = async (em: Em, conversation: ConversationId, answer: number): Promise<AccountId | null> => {
  const [row] = await em.execute<{ actor: AccountId }[]>(ASKER, [conversation, answer])
  return row?.actor ?? null
}
