import { Refusal } from '../../shared/kernel/refusal.ts'
import { derivedId, platformFor } from '../commands/derived.ts'
import type { Execute } from '../commands/execute.ts'
import type { Gathering } from '../kinds/index.ts'

/** Brings the people of a merged ticket to the one it was merged into, or lets them go. Run twice, it does it once. */
export const createGather =
  ({ execute }: { execute: Execute }) =>
  async ({ into, of, seq, by, accounts, others = [] }: Gathering): Promise<void> => {
    const body = accounts.length > 0 ? { type: 'ticket.take', of, accounts, others } : { type: 'ticket.giveBack', of }
    const id = derivedId('gather', into, of, seq)
    await execute(platformFor(by), { id, conversation: into, body }).catch((error: unknown) => {
      if (!(error instanceof Refusal) || error.retry) throw error
    })
  }
