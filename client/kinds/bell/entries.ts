import type { ConversationId } from '../../../shared/kernel/ids.ts'
import type { Stored } from '../../../shared/kernel/kind.ts'
import type { Self, SelfEvent } from '../../../shared/kinds/self/index.ts'

/** Something the account was told. */
export type Notice = Extract<Stored<SelfEvent>, { readonly type: 'notification.raised' }>
type Read = Extract<Stored<SelfEvent>, { readonly type: 'notification.read' }>
export type Telling = Notice | Read

/** A line in the bell. */
export interface Entry {
  readonly notice: Notice
  readonly unread: boolean
  /** so many others about the same conversation wait behind it */
  readonly more: number
}

/**
 * What stands in the bell, the newest first. Of what is unread each conversation has one line, so that the lines are
 * as many as the badge says.
 *
 * @param tellings  in the order in which they happened
 */
export const entriesOf = (tellings: readonly Telling[], open: Self['open']): readonly Entry[] => {
  const done = new Set<ConversationId | null>()
  const waiting = new Map<ConversationId, number>()
  const entries: Entry[] = []
  for (const telling of tellings.toReversed()) {
    const { about } = telling
    if (telling.type === 'notification.read') {
      done.add(about)
      continue
    }
    const newest = about === null ? undefined : open[about]
    const unread = newest !== undefined && telling.seq <= newest && !done.has(about) && !done.has(null)
    const before = unread ? waiting.get(telling.about) : undefined
    if (before !== undefined) entries[before] = { ...entries[before]!, more: entries[before]!.more + 1 }
    else {
      if (unread) waiting.set(telling.about, entries.length)
      entries.push({ notice: telling, unread, more: 0 })
    }
  }
  return entries
}
