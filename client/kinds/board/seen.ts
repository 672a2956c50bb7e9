import type { AccountId, ConversationId } from '../../../shared/kernel/ids.ts'
import type { TopicCard } from '../../../shared/protocol/boards.ts'
import type { View } from '../../sync/index.ts'

/** By topic, how far it was read on this device: the log knows of a board only how far all of it was read. */
export type Seen = Readonly<Record<number, number>>

export interface Reader {
  readonly account: AccountId
  readonly own: Pick<View['own'], 'read' | 'unreadFrom'>
  readonly seen: Seen
}

const boundary = ({ own: { read, unreadFrom } }: Reader) => Math.min(read, (unreadFrom ?? Number.POSITIVE_INFINITY) - 1)

/** Did somebody else say something in it that was not read? */
export const isUnread = (
  { topic, last, lastBy }: Pick<TopicCard, 'topic' | 'last' | 'lastBy'>,
  reader: Reader,
): boolean => lastBy !== reader.account && last > Math.max(boundary(reader), reader.seen[topic] ?? 0)

/**
 * Is nothing left to read in the whole board?
 *
 * @param newest  the topics with the newest activity
 * @param all     there are no others
 */
export const isAllRead = (newest: readonly TopicCard[], all: boolean, reader: Reader): boolean =>
  !newest.some((card) => isUnread(card, reader)) && (all || newest.some(({ last }) => last <= boundary(reader)))

const keyOf = (account: AccountId, board: ConversationId) => `board:${account}:${board}`

/** What this device remembers of it; nothing where it may not remember. */
export const recall = (account: AccountId, board: ConversationId): Seen => {
  try {
    return JSON.parse(localStorage.getItem(keyOf(account, board)) ?? '{}') as Seen
  } catch {
    return {}
  }
}

/** @param read  everything up to there is read anyway */
export const remember = (account: AccountId, board: ConversationId, seen: Seen, read: number): void => {
  const left = Object.fromEntries(Object.entries(seen).filter(([, seq]) => seq > read))
  try {
    localStorage.setItem(keyOf(account, board), JSON.stringify(left))
  } catch {
    // a device without room remembers it until the page is left
  }
}
