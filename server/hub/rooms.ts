import type { AccountId, ConversationId, SessionId } from '../../shared/kernel/ids.ts'

/** The only file that spells a room's name. Clients never name rooms (HUB1). */
export const rooms = {
  conversation: (id: ConversationId) => `c:${id}`,
  /** those of a conversation who see what only the staff may see */
  staff: (id: ConversationId) => `c:${id}:staff`,
  /** those who look at a list of what is new */
  feed: 'feed',
  /** all devices of one account */
  account: (id: AccountId) => `a:${id}`,
  session: (id: SessionId) => `s:${id}`,
  /** those who look at an account's presence */
  presence: (id: AccountId) => `p:${id}`,
  /** those who look at an account, without being shown its presence */
  person: (id: AccountId) => `p:${id}:card`,
} as const
