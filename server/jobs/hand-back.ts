import type { AccountId } from '../../shared/kernel/ids.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { derivedId, platformFor } from '../commands/derived.ts'
import type { Execute } from '../commands/execute.ts'
import type { Orm } from '../db/orm.ts'
import { heldElsewhere, takerOf } from '../kinds/index.ts'

/**
 * Takes from somebody what they were given where they work no longer: they see no more of it than others do. What nobody
 * began goes to the next. Run twice, it does it once.
 */
export const createHandBack =
  ({ orm, execute }: { orm: Orm; execute: Execute }) =>
  async ({ account }: { account: AccountId }): Promise<void> => {
    for (const { conversation, requester, since } of await heldElsewhere(orm.em.fork(), account)) {
      const id = derivedId('handBack', conversation, account, since)
      const taker = await takerOf(orm.em.fork(), conversation, account)
      const body = { type: 'ticket.give', to: taker?.to ?? null }
      await execute(platformFor(requester), { id, conversation, body }).catch((error: unknown) => {
        if (!(error instanceof Refusal) || error.retry) throw error
      })
    }
  }
