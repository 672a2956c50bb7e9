import type { AccountId, ConversationId } from '../../../../shared/kernel/ids.ts'
import { LEAST } from './burst.ts'
import { tellingWords } from './words.ts'

/** A ticket that came lately. */
export interface Recent {
  readonly conversation: ConversationId
  readonly desk: string
  readonly category: string | null
  /** the place with all in which it lies, outermost first */
  readonly path: readonly string[]
  readonly asset: string | null
  readonly title: string
  readonly requester: AccountId | null
  /** in ms since 1970 */
  readonly at: number
}

/** What some tickets have in common: a desk, and a sort in a place, a thing, or words. */
export interface Subject {
  readonly sort: 'asset' | 'place' | 'words'
  readonly desk: string
  /** of a place: what is the matter there */
  readonly category: string | null
  /** the place, the thing, or the words with a blank between them */
  readonly subject: string
}

export interface Group extends Subject {
  readonly tickets: readonly Recent[]
  /** of a place: how many it lies in */
  readonly depth: number
}

/** Somebody who writes nine times is one: what many have is asked for. */
export const peopleIn = (tickets: readonly Recent[]): number =>
  new Set(tickets.map(({ requester, conversation }) => requester ?? conversation)).size

/** Does this ticket belong to what others have in common? */
export const belongs = (ticket: Recent, { sort, desk, category, subject }: Subject): boolean => {
  if (ticket.desk !== desk) return false
  if (sort === 'asset') return ticket.asset === subject
  if (sort === 'place') return ticket.category === category && ticket.path.includes(subject)
  const [words, said] = [subject.split(' '), tellingWords(ticket.title)]
  return words.filter((word) => said.includes(word)).length * 2 >= words.length
}

const subjectsOf = ({ desk, category, path, asset, title }: Recent): (Subject & { readonly depth: number })[] => [
  ...(asset ? [{ sort: 'asset' as const, desk, category: null, subject: asset, depth: 0 }] : []),
  ...path.map((subject, depth) => ({ sort: 'place' as const, desk, category, subject, depth })),
  ...tellingWords(title).map((subject) => ({ sort: 'words' as const, desk, category: null, subject, depth: 0 })),
]

/** The same for those that have the same in common. */
export const keyOf = ({ sort, desk, category, subject }: Subject): string =>
  [sort, desk, category ?? '', subject].join('\n')

/** So many name a thing that is said; more would be a sentence. */
const MOST_WORDS = 3

/** Words that stand in the same titles are one thing that is said. */
const joined = (groups: readonly Group[]): Group[] => {
  const all: Group[] = []
  for (const group of [...groups].sort((one, other) => other.tickets.length - one.tickets.length)) {
    const at = all.findIndex(
      ({ desk, tickets }) =>
        desk === group.desk && group.tickets.filter((one) => tickets.includes(one)).length >= 0.8 * tickets.length,
    )
    if (at < 0) all.push(group)
    else if (all[at]!.subject.split(' ').length < MOST_WORDS)
      all[at] = { ...all[at]!, subject: `${all[at]!.subject} ${group.subject}` }
  }
  return all
}

/** What enough of them have in common to be looked at. */
export const groupsOf = (recent: readonly Recent[]): readonly Group[] => {
  const found = new Map<string, Group & { tickets: Recent[] }>()
  for (const ticket of recent)
    for (const subject of subjectsOf(ticket)) {
      const key = keyOf(subject)
      const group = found.get(key)
      if (group) group.tickets.push(ticket)
      else found.set(key, { ...subject, tickets: [ticket] })
    }
  const enough = [...found.values()].filter(({ tickets }) => peopleIn(tickets) >= LEAST)
  return [...enough.filter(({ sort }) => sort !== 'words'), ...joined(enough.filter(({ sort }) => sort === 'words'))]
}

const ORDER = ['asset', 'place', 'words'] as const

/** The smaller place in which nearly all of them are is meant, not the city around it. */
const isWider = (group: Group, others: readonly Group[]): boolean =>
  others.some(
    ({ sort, desk, category, depth, tickets }) =>
      sort === 'place' &&
      desk === group.desk &&
      category === group.category &&
      depth > group.depth &&
      tickets.filter((one) => group.tickets.includes(one)).length >= 0.75 * group.tickets.length,
  )

/**
 * Of what was found to be too many at once, what is told: a thing before the place where it stands, and that before the
 * words that are used; each ticket speaks for one of them.
 *
 * @param isStill  whether those that are left are still too many
 */
export const chosenOf = (groups: readonly Group[], isStill: (group: Group) => boolean): readonly Group[] => {
  const taken = new Set<Recent>()
  const chosen: Group[] = []
  const inOrder = [...groups].sort(
    (one, other) =>
      ORDER.indexOf(one.sort) - ORDER.indexOf(other.sort) ||
      one.depth - other.depth ||
      other.tickets.length - one.tickets.length,
  )
  for (const group of inOrder) {
    if (group.sort === 'place' && isWider(group, groups)) continue
    const left = { ...group, tickets: group.tickets.filter((one) => !taken.has(one)) }
    if (!isStill(left)) continue
    chosen.push(left)
    for (const one of left.tickets) taken.add(one)
  }
  return chosen
}
