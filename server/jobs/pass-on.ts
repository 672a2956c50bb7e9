import type { AccountId } from '../../shared/kernel/ids.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { derivedId, platformFor } from '../commands/derived.ts'
import type { Execute } from '../commands/execute.ts'
import type { Orm } from '../db/orm.ts'
import { heldUnbegun, takerOf } from '../kinds/index.ts'

/**
 * Somebody went off duty: what they were given by a rule and have not begun goes to the next of their desk, or to nobody
 * where nobody is free. What they began stays theirs. Run twice, it does it once.
 */
export const createPassOn =
  ({ orm, execute }: { orm: Orm; execute: Execute }) =>
  async ({ account }: { account: AccountId }): Promise<void> => {
    for (const { conversation, requester, since } of await heldUnbegun(orm.em.fork(), account)) {
      const taker = await takerOf(orm.em.fork(), conversation, account)
      const id = derivedId('passOn', conversation, account, since)
      const body = { type: 'ticket.give', to: taker?.to ?? null, from: account }
      await execute(platformFor(requester), { id, conversation, body }).catch((error: unknown) => {
        // the next went off duty as well; and a repeat may have found another first
        if (!(error instanceof Refusal) || error.retry) throw error
      })
    }
  }
