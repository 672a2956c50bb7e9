import type { AccountId, ConversationId } from '../../shared/kernel/ids.ts'
import { derivedId, platformFor } from '../commands/derived.ts'
import type { Execute } from '../commands/execute.ts'

/** A contact has ended: takes out of the log what the two said to each other (CO3, CO4). */
export const createErase =
  ({ execute }: { execute: Execute }) =>
  async ({ conversation, by, seq }: { conversation: ConversationId; by: AccountId; seq: number }): Promise<void> => {
    const id = derivedId('erase', conversation, seq)
    await execute(platformFor(by), { id, conversation, body: { type: 'messages.erase' } }, { apart: true })
  }
