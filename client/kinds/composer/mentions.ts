import type { AccountId } from '../../../shared/kernel/ids.ts'
import type { Direct } from '../../../shared/kinds/direct/index.ts'
import { type Group, mayInGroup } from '../../../shared/kinds/group/index.ts'
import type { Post } from '../../../shared/kinds/post/index.ts'
import type { Self } from '../../../shared/kinds/self/index.ts'
import type { Live } from '../live.tsx'

/** The name that calls all who are here. */
export const EVERYONE = 'everyone'

const MENTION = /(?<![\p{L}\p{N}_@./-])@([a-z0-9]+(?:[._-][a-z0-9]+)*)/giu

/** The state of a group, if it is one. */
export const groupIn = (state: unknown): Group | null =>
  state && typeof state === 'object' && 'places' in state ? (state as Group) : null

type Rows = Partial<Pick<Live, 'rows'>>

const contactsOf = ({ rows }: Rows): AccountId[] =>
  (rows?.() ?? []).flatMap(({ kind, state, other }) =>
    kind === 'direct' && other && (state as Direct).contact === 'accepted' ? other : [],
  )

/** Who can be called: those who are in the conversation; under a post, who wrote it and the own contacts. */
export const peopleIn = (state: unknown, live: Rows = {}): readonly AccountId[] => {
  const { pair, owner, author } = (state ?? {}) as Partial<
    Pick<Direct, 'pair'> & Pick<Self, 'owner'> & Pick<Post, 'author'>
  >
  if (author) return [...new Set([author, ...contactsOf(live)])]
  return pair ?? (owner ? [owner] : (Object.keys(groupIn(state)?.places ?? {}) as AccountId[]))
}

export const mayCallEveryone = (state: unknown, account: AccountId): boolean => {
  const group = groupIn(state)
  return group !== null && mayInGroup('mentionEveryone', group.visibility, group.places[account]?.rank ?? null)
}

const called = (text: string) => new Set([...text.matchAll(MENTION)].map(([, username]) => username!.toLowerCase()))

/** Whom a text calls by their username, among those who are in the conversation. */
export const mentionsIn = (text: string, state: unknown, live: Pick<Live, 'person'> & Rows): AccountId[] => {
  const names = called(text)
  if (names.size === 0) return []
  return peopleIn(state, live)
    .filter((account) => names.has(live.person(account)?.username ?? ''))
    .slice(0, 50)
}

/** Does it call everybody, and may it? */
export const callsEveryone = (text: string, state: unknown, account: AccountId): boolean =>
  mayCallEveryone(state, account) && called(text).has(EVERYONE)
