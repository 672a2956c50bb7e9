import type { AccountId } from '../../../shared/kernel/ids.ts'
import { type Group, mayInGroup } from '../../../shared/kinds/group/index.ts'
import type { Live } from '../live.tsx'

/** The name that calls all who are here. */
export const EVERYONE = 'everyone'

const MENTION = /(?<![\p{L}\p{N}_@./-])@([a-z0-9]+(?:[._-][a-z0-9]+)*)/giu

/** The state of a group, if it is one. */
export const groupIn = (state: unknown): Group | null =>
  state && typeof state === 'object' && 'places' in state ? (state as Group) : null

/** Who is in the conversation, and so can be called. */
export const peopleIn = (state: unknown): readonly AccountId[] => {
  const { pair, owner } = (state ?? {}) as { pair?: readonly AccountId[]; owner?: AccountId | null }
  return pair ?? (owner ? [owner] : (Object.keys(groupIn(state)?.places ?? {}) as AccountId[]))
}

export const mayCallEveryone = (state: unknown, account: AccountId): boolean => {
  const group = groupIn(state)
  return group !== null && mayInGroup('mentionEveryone', group.visibility, group.places[account]?.rank ?? null)
}

const called = (text: string) => new Set([...text.matchAll(MENTION)].map(([, username]) => username!.toLowerCase()))

/** Whom a text calls by their username, among those who are in the conversation. */
export const mentionsIn = (text: string, state: unknown, live: Pick<Live, 'person'>): AccountId[] => {
  const names = called(text)
  if (names.size === 0) return []
  return peopleIn(state)
    .filter((account) => names.has(live.person(account)?.username ?? ''))
    .slice(0, 50)
}

/** Does it call everybody, and may it? */
export const callsEveryone = (text: string, state: unknown, account: AccountId): boolean =>
  mayCallEveryone(state, account) && called(text).has(EVERYONE)
