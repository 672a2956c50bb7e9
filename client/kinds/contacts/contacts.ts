import type { Direct } from '../../../shared/kinds/direct/index.ts'
import type { Row } from '../../sync/index.ts'

/** Those who are contacts: the own favourites first, then by name, so that everybody stays where one looks for them. */
export const contactsOf = (
  rows: readonly Row[],
  nameOf: (row: Row) => string,
  language: string,
): readonly { readonly row: Row; readonly name: string }[] => {
  const { compare } = new Intl.Collator(language, { sensitivity: 'base', numeric: true })
  const favourite = ({ row }: { row: Row }) => (row.tuned.favourite ? 0 : 1)
  return rows
    .filter(({ kind, state }) => kind === 'direct' && (state as Direct).contact === 'accepted')
    .map((row) => ({ row, name: nameOf(row) }))
    .sort((one, other) => favourite(one) - favourite(other) || compare(one.name, other.name))
}
