import type { Pool } from 'pg'
import type { AccountId, CommandId, ConversationId } from '../../shared/kernel/ids.ts'
import type { Catch } from '../commands/guard.ts'

/** Something was said that a rule caught: to be looked at, or only to be counted. */
interface Told extends Catch {
  readonly author: AccountId
  readonly command: CommandId
  readonly conversation: ConversationId
}

/** Where it stands is looked up, what it says is not taken along: once it is erased nobody has it. */
const KEEP = `insert into moderated (author, command, rule, sort, version, why, conversation, seq, at)
  select e.actor, e.command, $3, $4, $5, $6, e.conversation, coalesce(e.about, e.seq), (extract(epoch from e.at) * 1000)::bigint
  from event e where e.conversation = $7 and e.actor = $1 and e.command = $2 order by e.part limit 1
  on conflict do nothing`

export const createCaught =
  (pool: Pool) =>
  async ({ author, command, rule, dry, version, why, conversation }: Told): Promise<void> => {
    await pool.query(KEEP, [author, command, rule, dry ? 'dry' : 'flagged', version, why, conversation])
  }
