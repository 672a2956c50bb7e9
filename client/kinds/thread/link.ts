import type { ConversationId } from '../../../shared/kernel/ids.ts'

/** Where a message stands on this site: the page of its conversation, and its place in it. */
export const pathTo = (conversation: ConversationId, seq: number): string => `/messages/${conversation}?at=${seq}`

/** The same for people to pass on. */
export const linkTo = (conversation: ConversationId, seq: number): string =>
  new URL(pathTo(conversation, seq), location.origin).href

/** The message that a link leads to; null where it leads to none. */
export const placeIn = (at: string | string[] | undefined): number | null => {
  const seq = Number(at)
  return Number.isSafeInteger(seq) && seq > 0 ? seq : null
}
