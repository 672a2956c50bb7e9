import type { Direct } from '../../../shared/kinds/direct/index.ts'
import type { Row } from '../../sync/index.ts'

export interface Contact {
  readonly row: Row
  readonly name: string
}

/** In the order in which they stood; whoever is new comes last. */
const asBefore = (contacts: readonly Contact[], before: readonly Contact[]): Contact[] => {
  const byId = new Map(contacts.map((contact) => [contact.row.conversation, contact]))
  const stayed = before.flatMap(({ row: { conversation } }) => {
    const contact = byId.get(conversation)
    byId.delete(conversation)
    return contact ?? []
  })
  return [...stayed, ...byId.values()]
}

const favourite = ({ row }: Contact) => (row.tuned.favourite ? 0 : 1)

/** What is nearly in order asks for little: of ten thousand, one moves at a time. */
export const inOrder = (
  contacts: readonly Contact[],
  before: readonly Contact[],
  compare: (one: string, other: string) => number,
): readonly Contact[] =>
  asBefore(contacts, before).sort((one, other) => favourite(one) - favourite(other) || compare(one.name, other.name))

/**
 * Those who are contacts: the own favourites first, then by name, so that everybody stays where one looks for them.
 *
 * @param before  how they stood
 */
export const contactsOf = (
  rows: readonly Row[],
  nameOf: (row: Row) => string,
  language: string,
  before: readonly Contact[] = [],
): readonly Contact[] => {
  const { compare } = new Intl.Collator(language, { sensitivity: 'base', numeric: true })
  const contacts = rows
    .filter(({ kind, state }) => kind === 'direct' && (state as Direct).contact === 'accepted')
    .map((row) => ({ row, name: nameOf(row) }))
  return inOrder(contacts, before, compare)
}
