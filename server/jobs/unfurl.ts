import { Refusal } from '../../shared/kernel/refusal.ts'
import { derivedId, platformFor } from '../commands/derived.ts'
import type { Execute } from '../commands/execute.ts'
import type { Pointing } from '../kinds/index.ts'
import { type Outside, previewOf } from '../outgoing/index.ts'

/** Adds to a message what the page says of itself that it points to (ME13). Run twice, it adds once. */
export const createUnfurl =
  ({ execute, outside }: { execute: Execute; outside: Pick<Outside, 'find'> }) =>
  async ({ conversation, seq, by, url }: Pointing): Promise<void> => {
    const found = await outside.find(url)
    const said = found && previewOf(found)
    if (!said) return
    const id = derivedId('unfurl', conversation, seq, url)
    const body = { type: 'preview.add', target: seq, preview: { url, ...said } }
    await execute(platformFor(by), { id, conversation, body }, { apart: true }).catch((error: unknown) => {
      if (!(error instanceof Refusal) || error.retry) throw error
    })
  }
