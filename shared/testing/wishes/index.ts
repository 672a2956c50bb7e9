import type { KindName } from '../../kernel/kind.ts'
import { directWishes } from './direct.ts'
import { groupWishes } from './group.ts'
import { postWishes } from './post.ts'
import { selfWishes } from './self.ts'
import { ticketWishes } from './ticket.ts'

export type { Wish } from './wish.ts'

/** Sequences of wishes for each kind, by people who are in the conversation and by people who are not. */
export const wishes = {
  self: selfWishes,
  direct: directWishes,
  group: groupWishes,
  post: postWishes,
  ticket: ticketWishes,
} satisfies Record<KindName, unknown>
