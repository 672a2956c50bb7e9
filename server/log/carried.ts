import type { PoolClient } from 'pg'
import type { ConversationId } from '../../shared/kernel/ids.ts'
import type { Stored } from '../../shared/kernel/kind.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import type { Job } from './order.ts'
import { run } from './statements.ts'

interface Said {
  readonly conversation: ConversationId
  readonly events: readonly Stored[]
}

const carriedBy = (event: Stored): { id: string }[] => {
  const { files } = event as { files?: unknown }
  return Array.isArray(files) ? files : []
}

const REFUSALS: Readonly<Record<string, () => Refusal>> = {
  '23505': () => new Refusal('file.used'),
  '23503': () => new Refusal('file.unknown'), // swept away between being found and being said
}

/**
 * Writes down which files these events carry, in their transaction: by this it is known who may read a file.
 *
 * @throws Refusal  `file.used` where another event brought it along first, and this one does not pass it on
 */
export const carry = async (client: PoolClient, said: readonly Said[]): Promise<void> => {
  const rows = said.flatMap(({ conversation, events }) =>
    events.flatMap((event) =>
      carriedBy(event).map(({ id }) => ({ file: id, conversation, seq: event.seq, first: !('forwarded' in event) })),
    ),
  )
  if (rows.length === 0) return
  try {
    await run(client, 'carry', [JSON.stringify(rows)])
  } catch (error) {
    throw REFUSALS[(error as { code?: string }).code ?? '']?.() ?? error
  }
}

/** Events were erased: what they alone carried goes with them (LOG6), originals and smaller pictures alike. */
export const letGo = async (
  client: PoolClient,
  conversation: ConversationId,
  from: number,
  through: number,
): Promise<Job[]> => {
  const { rows } = await run<{ file: string }>(client, 'letGo', [conversation, from, through])
  return rows.length > 0 ? [{ task: 'file.forget', payload: { files: rows.map(({ file }) => file) } }] : []
}
