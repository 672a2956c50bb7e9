import type { Pool } from 'pg'
import type { Shelf } from '../../shared/kernel/file.ts'
import type { ConversationId } from '../../shared/kernel/ids.ts'
import type { Stored } from '../../shared/kernel/kind.ts'
import type { ShelfSort } from '../../shared/protocol/shelf.ts'
import { ask, cells, type EventCells, storedOf } from '../log/reader.ts'

/** A message that carries something, and where the walk to it went on. */
export interface Step {
  readonly message: number
  readonly place: number
}

const FILES = `
  select distinct seq as message, seq as place from event_file
  where conversation = $1 and shelf = $4 and seq < $2 order by seq desc limit $3`

/** Of an edited message only the last edit counts, and it stands where that was said. */
const LINKS = `
  select coalesce(e.about, e.seq) as message, e.seq as place from event e
  where e.conversation = $1 and e.type in ('message.sent', 'message.edited') and not e.erased
    and position('://' in e.body->>'text') > 0 and e.seq < $2
    and not exists (select 1 from event l where l.conversation = e.conversation
      and l.about = coalesce(e.about, e.seq) and l.seq > e.seq and l.type = 'message.edited')
  order by e.seq desc limit $3`

/** Down an index from a place on: candidates, which nobody has yet asked whether the reader may see them. */
export const walk = (pool: Pool, conversation: ConversationId, of: ShelfSort, below: number, most: number) =>
  of === 'links'
    ? ask<Step>(pool, 'shelf:links', LINKS, [conversation, below, most])
    : ask<Step>(pool, 'shelf:files', FILES, [conversation, below, most, of satisfies Shelf])

const EVENTS = `
  select ${cells('e')} from event e where e.conversation = $1 and e.seq = any($2::int[]) and e.type = 'message.sent'
  union all
  select ${cells('e')} from event e where e.conversation = $1 and e.about = any($2::int[])
    and e.type in ('message.edited', 'message.removed', 'preview.added', 'preview.dismissed')
  order by seq`

/** What was sent in these messages, and what became of their words and links; in the order of the log. */
export const eventsOf = async (
  pool: Pool,
  conversation: ConversationId,
  messages: readonly number[],
): Promise<Stored[]> => (await ask<EventCells>(pool, 'shelf:events', EVENTS, [conversation, messages])).map(storedOf)
