import type { Pool } from 'pg'
import { shelfOf } from '../../shared/kernel/file.ts'
import type { AccountId, ConversationId } from '../../shared/kernel/ids.ts'
import type { Stored } from '../../shared/kernel/kind.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { isBlank, type Sightline } from '../../shared/kernel/visible.ts'
import { amend, linkIn, type Message, messageOf } from '../../shared/kinds/thread/index.ts'
import type { ShelfSort, Shelved, shelfRoutes } from '../../shared/protocol/shelf.ts'
import type { Handlers } from '../http/handler.ts'
import type { Look } from '../log/look.ts'
import { hiddenFor } from './search.ts'
import { eventsOf, walk } from './shelved.ts'

interface Ground {
  readonly pool: Pool
  readonly look: Look
}

interface Wish {
  readonly of: ShelfSort
  readonly cursor?: number | undefined
  readonly limit: number
}

/** Where nothing that was found is for this reader, there is more behind it: so often it is asked for. */
const MOST_ROUNDS = 5
const END = 2_147_483_647

/** The messages as this reader may see them. */
const messagesIn = (events: readonly Stored[], view: Sightline): ReadonlyMap<number, Message> => {
  const messages = new Map<number, Message>()
  for (const event of events) {
    const shown = view.show(event)
    if (event.seq < view.from || isBlank(shown)) continue
    if (event.type === 'message.sent') messages.set(event.seq, messageOf(shown as Parameters<typeof messageOf>[0]))
    for (const [seq, message] of messages) messages.set(seq, amend(message, shown as Parameters<typeof amend>[1]))
  }
  return messages
}

const shelved = ({ seq, at, by, files, text, preview }: Message, of: ShelfSort): Shelved => {
  const link = of === 'links' ? linkIn(text) : null
  return { seq, at, by, files: files.filter((file) => shelfOf(file) === of), link, preview: link ? preview : null }
}

/**
 * What was sent along in one conversation, the newest first: nothing that was taken back, that the reader deleted for
 * themselves, or that was said before they came (SEE1).
 *
 * @throws Refusal `conversation.unknown`, also where it exists but not for this account
 */
const createShelf =
  ({ pool, look }: Ground) =>
  async (reader: AccountId, conversation: ConversationId, { of, cursor, limit }: Wish) => {
    const view = (await look(reader, [conversation])).get(conversation)?.view
    if (!view) throw new Refusal('conversation.unknown')
    const hidden = (await hiddenFor(pool, reader))[conversation] ?? []
    const items: Shelved[] = []
    let below = cursor ?? END
    for (let round = 0; round < MOST_ROUNDS && items.length === 0; round += 1) {
      const steps = await walk(pool, conversation, of, below, limit)
      const wanted = steps.map(({ message }) => message).filter((seq) => !hidden.includes(seq))
      const messages = messagesIn(await eventsOf(pool, conversation, wanted), view)
      const found = wanted.flatMap((seq) => messages.get(seq) ?? []).filter(({ removed }) => !removed)
      items.push(...found.map((message) => shelved(message, of)).filter(({ link, files }) => link || files.length > 0))
      below = steps[limit - 1]?.place ?? 0
      if (below <= view.from) return { items, next: null }
    }
    return { items, next: below }
  }

export const createShelfHandlers = (ground: Ground): Handlers<typeof shelfRoutes> => {
  const shelf = createShelf(ground)
  return { shelf: ({ params: { conversation }, query }, { actor }) => shelf(actor!.account, conversation, query) }
}
