import type { PoolClient } from 'pg'
import { shelfOf } from '../../shared/kernel/file.ts'
import type { ConversationId } from '../../shared/kernel/ids.ts'
import type { Kind, Stored } from '../../shared/kernel/kind.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import type { Job } from './order.ts'
import { run } from './statements.ts'

interface Said {
  readonly conversation: ConversationId
  readonly kind: Pick<Kind<never, never, never>, 'about'>
  readonly events: readonly Stored[]
}

const carriedBy = (event: Stored): { id: string; type: string }[] | null => {
  const { files } = event as { files?: unknown }
  return Array.isArray(files) ? files : null
}

const REFUSALS: Readonly<Record<string, () => Refusal>> = {
  '23505': () => new Refusal('file.used'),
  '23503': () => new Refusal('file.unknown'), // swept away between being found and being said
}

/**
 * Writes down which files these events carry, in their transaction: by this it is known who may read a file. What a
 * change brings along is carried by what it changes; what it no longer names is taken out, and gone (LOG6).
 *
 * @throws Refusal  `file.used` where another event brought it along first, and this one does not pass it on
 */
export const carry = async (client: PoolClient, said: readonly Said[]): Promise<Job[]> => {
  const lists = said.flatMap(({ conversation, kind, events }) =>
    events.flatMap((event) => {
      const about = kind.about(event as never)
      const files = carriedBy(event)
      return files ? [{ conversation, files, about, seq: about ?? event.seq, first: !('forwarded' in event) }] : []
    }),
  )
  const rows = lists.flatMap(({ files, conversation, seq, first }) =>
    files.map((file) => ({ file: file.id, shelf: shelfOf(file), conversation, seq, first })),
  )
  if (rows.length > 0)
    await run(client, 'carry', [JSON.stringify(rows)]).catch((error) => {
      throw REFUSALS[(error as { code?: string }).code ?? '']?.() ?? error
    })
  const out: string[] = []
  // of several changes the last one says what is left
  const left = new Map(
    lists.flatMap((list) => (list.about === null ? [] : [[`${list.conversation} ${list.about}`, list]])),
  )
  for (const { conversation, files, about } of left.values()) {
    const { rows: gone } = await run<{ file: string }>(client, 'takeOut', [
      conversation,
      about,
      files.map(({ id }) => id),
    ])
    out.push(...gone.map(({ file }) => file))
  }
  return forget(client, out)
}

/** From now on there are no such files; what they were is put away by a job. */
const forget = async (client: PoolClient, files: readonly string[]): Promise<Job[]> => {
  if (files.length === 0) return []
  await run(client, 'forget', [files])
  return [{ task: 'file.forget', payload: { files } }]
}

/** Events were erased: what they alone carried goes with them (LOG6), originals and smaller pictures alike. */
export const letGo = async (
  client: PoolClient,
  conversation: ConversationId,
  from: number,
  through: number,
): Promise<Job[]> => {
  const { rows } = await run<{ file: string }>(client, 'letGo', [conversation, from, through])
  return forget(
    client,
    rows.map(({ file }) => file),
  )
}
