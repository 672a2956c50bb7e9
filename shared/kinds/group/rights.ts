import { RANKS, type Rank } from './events.ts'

/** What a group lets its members do, by the lowest rank that may. The member list and the rules read the same table. */
export const RIGHTS = {
  invite: { private: 'moderator', public: 'member' },
  answer: { private: 'moderator', public: 'moderator' },
  remove: { private: 'moderator', public: 'moderator' },
  removeMessage: { private: 'moderator', public: 'moderator' },
  pin: { private: 'member', public: 'moderator' },
  mentionEveryone: { private: 'member', public: 'moderator' },
  change: { private: 'admin', public: 'admin' },
  promote: { private: 'admin', public: 'admin' },
  close: { private: 'owner', public: 'owner' },
} as const satisfies Record<string, Record<'public' | 'private', Rank>>

/** Does `one` stand above `other`? */
export const outranks = (one: Rank, other: Rank): boolean => RANKS.indexOf(one) < RANKS.indexOf(other)

export const mayInGroup = (right: keyof typeof RIGHTS, visibility: 'public' | 'private', rank: Rank | null): boolean =>
  rank !== null && !outranks(RIGHTS[right][visibility], rank)
