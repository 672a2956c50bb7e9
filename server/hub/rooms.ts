import type { AccountId, ConversationId, SessionId } from '../../shared/kernel/ids.ts'
import { KINDS } from '../../shared/kernel/kind.ts'
import { kindOf } from '../../shared/kinds/index.ts'

/** The roles of members who belong to the staff, of whatever kind. */
const STAFF_ROLES: ReadonlySet<string> = new Set(KINDS.flatMap((kind) => kindOf(kind).staff ?? []))

/** The only file that spells a room's name. Clients never name rooms (HUB1). */
export const rooms = {
  conversation: (id: ConversationId) => `c:${id}`,
  /** those of a conversation who see what only the staff may see: they hear all of it here, and nothing in the other */
  staff: (id: ConversationId) => `c:${id}:staff`,
  /** where a member of this role hears it */
  heard: (id: ConversationId, role: string) => (STAFF_ROLES.has(role) ? rooms.staff(id) : rooms.conversation(id)),
  /** where all of them are, whatever they see of it: what is no event is told in each */
  all: (id: ConversationId) => [rooms.conversation(id), rooms.staff(id)],
  /** those who look at a list of what is new */
  feed: 'feed',
  /** those who look at what is to be done at a desk, or (null) at all of them */
  desk: (id: string | null) => `d:${id ?? ''}`,
  /** all devices of one account */
  account: (id: AccountId) => `a:${id}`,
  session: (id: SessionId) => `s:${id}`,
  /** those who look at an account's presence */
  presence: (id: AccountId) => `p:${id}`,
  /** those who look at an account, without being shown its presence */
  person: (id: AccountId) => `p:${id}:card`,
} as const
