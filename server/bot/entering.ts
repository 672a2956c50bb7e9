import { ASSISTANT } from '../../shared/kernel/ids.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { derivedId } from '../commands/derived.ts'
import type { Execute } from '../commands/execute.ts'
import type { Entering } from '../kinds/index.ts'

/** Whoever invites the bot has it at once: it never makes up its mind. */
export const createEntering =
  ({ execute }: { readonly execute: Execute }) =>
  async ({ conversation, seq }: Entering): Promise<void> => {
    const actor = { account: ASSISTANT, role: 'bot', session: null } as const
    const sent = { id: derivedId('enter', conversation, seq), conversation, body: { type: 'group.join' } }
    await execute(actor, sent).catch((error: unknown) => {
      // the invitation was taken back, or the group is full
      if (!(error instanceof Refusal) || error.retry) throw error
    })
  }
