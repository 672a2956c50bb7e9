import { Refusal } from '../../shared/kernel/refusal.ts'
import { derivedId, platformFor } from '../commands/derived.ts'
import type { Execute } from '../commands/execute.ts'
import type { Orm } from '../db/orm.ts'
import { type Offering, takerOf } from '../kinds/index.ts'

/** Gives a ticket that came to a desk to somebody there, where the desk does so. Run twice, it gives it once. */
export const createOffer =
  ({ orm, execute }: { orm: Orm; execute: Execute }) =>
  async ({ conversation, seq }: Offering): Promise<void> => {
    const taker = await takerOf(orm.em.fork(), conversation)
    if (!taker) return
    const id = derivedId('offer', conversation, seq)
    const body = { type: 'ticket.give', to: taker.to }
    await execute(platformFor(taker.by), { id, conversation, body }).catch((error: unknown) => {
      // another went off duty, or somebody claimed it meanwhile; and a repeat may have found another first
      if (!(error instanceof Refusal) || error.retry) throw error
    })
  }
