import { type Flavour, RANKS, type Rank } from './events.ts'

/** What a group lets its members do, by the lowest rank that may. The member list and the rules read the same table. */
export const RIGHTS = {
  write: { private: 'member', public: 'member' },
  invite: { private: 'moderator', public: 'member' },
  answer: { private: 'moderator', public: 'moderator' },
  remove: { private: 'moderator', public: 'moderator' },
  removeMessage: { private: 'moderator', public: 'moderator' },
  pin: { private: 'member', public: 'moderator' },
  mentionEveryone: { private: 'member', public: 'moderator' },
  tend: { private: 'admin', public: 'admin' },
  change: { private: 'admin', public: 'admin' },
  promote: { private: 'admin', public: 'admin' },
  close: { private: 'owner', public: 'owner' },
} as const satisfies Record<string, Record<'public' | 'private', Rank>>

/** Does `one` stand above `other`? */
export const outranks = (one: Rank, other: Rank): boolean => RANKS.indexOf(one) < RANKS.indexOf(other)

/** What only those may do in a channel who speak there. */
const OF_SPEAKERS: ReadonlySet<keyof typeof RIGHTS> = new Set(['write', 'pin', 'mentionEveryone'])

/** The lowest rank that may. */
export const lowestRank = (
  right: keyof typeof RIGHTS,
  visibility: 'public' | 'private',
  flavour: Flavour = 'talk',
): Rank => {
  const rank = RIGHTS[right][visibility]
  return flavour === 'channel' && rank === 'member' && OF_SPEAKERS.has(right) ? 'moderator' : rank
}

export const mayInGroup = (
  right: keyof typeof RIGHTS,
  visibility: 'public' | 'private',
  rank: Rank | null,
  flavour?: Flavour,
): boolean => rank !== null && !outranks(lowestRank(right, visibility, flavour), rank)
