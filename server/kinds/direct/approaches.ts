import { createHash } from 'node:crypto'
import type { Stored } from '../../../shared/kernel/kind.ts'
import type { DirectEvent } from '../../../shared/kinds/direct/index.ts'
import type { RowChange } from '../../log/order.ts'

const SORTS: Partial<Record<DirectEvent['type'], 'asked' | 'refused'>> = {
  'contact.requested': 'asked',
  'contact.declined': 'refused',
  'contact.blocked': 'refused',
}

/** By this the same words are known again, and not what they are. */
export const digestOfNote = (note: string | undefined): string | null => {
  const plain = note?.toLowerCase().replace(/\s+/g, ' ').trim()
  return plain ? createHash('sha256').update(plain).digest('base64url').slice(0, 22) : null
}

/** Who asked to be somebody's contact, and who said no: for rules that look at how somebody asks (server/moderation). */
export const approachRows = (event: Stored<DirectEvent>, conversation: string): RowChange[] => {
  const sort = SORTS[event.type]
  if (!sort) return []
  const said = digestOfNote(event.type === 'contact.requested' ? event.note : undefined)
  const columns = { account: event.by, sort, said, at: event.at }
  return [{ table: 'approach', key: { conversation, seq: event.seq }, columns }]
}
