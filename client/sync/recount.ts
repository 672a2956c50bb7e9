import type { ConversationId } from '../../shared/kernel/ids.ts'
import { MOST_EVENTS } from '../../shared/protocol/log.ts'
import type { Confirmed } from './confirmed.ts'
import type { Conversations } from './conversations.ts'
import type { Filling } from './filling.ts'
import { isOwn } from './own.ts'
import type { Turns } from './turns.ts'
import { MOST_UNREAD, recounted } from './unread.ts'

export interface RecountPorts {
  readonly conversations: Conversations
  readonly ask: Filling['ask']
  readonly turns: Turns
}

/** Counts in the log how many are unread, where this device cannot tell (UNR1). */
export const createRecount = ({ conversations, ask, turns }: RecountPorts) => {
  const counting = new Set<ConversationId>()

  /** Those that count above the boundary and not above the floor; a hundred are enough. */
  const read = async (confirmed: Confirmed): Promise<number[]> => {
    const { boundary, floor } = confirmed.unread
    const seqs: number[] = []
    for (let seq = boundary + 1; seq <= floor && seqs.length < MOST_UNREAD; ) {
      const page = await ask({ conversation: confirmed.id, anchor: { seq }, before: 0, after: MOST_EVENTS - 1 })
      for (const entry of page.events) if (entry.seq <= floor && confirmed.isNews(entry)) seqs.push(entry.seq)
      const last = page.events.at(-1)?.seq ?? 0
      if (last < seq) break
      seq = last + 1
    }
    return seqs
  }

  const count = async (confirmed: Confirmed) => {
    const { unread: before, erased, leaps } = confirmed
    const seqs = await read(confirmed)
    const { unread: now } = confirmed
    const same = now.boundary === before.boundary && now.floor >= before.floor
    if (same && confirmed.erased === erased && confirmed.leaps === leaps) confirmed.unread = recounted(now, seqs)
  }

  return async (id: ConversationId): Promise<void> => {
    const conversation = conversations.get(id)
    if (!conversation || counting.has(id)) return
    const { confirmed, actor } = conversation
    if (confirmed.unread.sure || !isOwn(confirmed.kind, confirmed.state, actor.account)) return
    counting.add(id)
    try {
      await turns(() => count(confirmed))
      conversations.touch(id)
    } catch {
      // tried again after the next sync
    } finally {
      counting.delete(id)
    }
  }
}
