import type { Row } from '../../sync/index.ts'

export const FILTERS = ['all', 'unread', 'mentions', 'groups'] as const
export type Filter = (typeof FILTERS)[number]

export const isFilter = (said: unknown): said is Filter => FILTERS.some((filter) => filter === said)

type Facts = Pick<Row, 'conversation' | 'kind' | 'unread'>

/** @param mentioned  where somebody is mentioned and has not looked */
export const fits = (
  filter: Filter,
  { conversation, kind, unread }: Facts,
  mentioned: ReadonlySet<string>,
): boolean => {
  switch (filter) {
    case 'all':
      return true
    case 'unread':
      return unread > 0
    case 'mentions':
      return mentioned.has(conversation)
    case 'groups':
      return kind === 'group'
  }
}

/** How many there are behind each filter, counted in one go: there may be thousands. */
export const countsOf = (rows: readonly Facts[], mentioned: ReadonlySet<string>): Record<Filter, number> => {
  const counts = { all: rows.length, unread: 0, mentions: 0, groups: 0 }
  for (const row of rows)
    for (const filter of ['unread', 'mentions', 'groups'] as const)
      if (fits(filter, row, mentioned)) counts[filter] += 1
  return counts
}

/** Accents do not matter; but the marks of Bangla are its vowels. */
const folded = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLocaleLowerCase()

/** Does somebody who types this look for that name? Every word has to be found in it. */
export const goesBy = (name: string, typed: string): boolean => {
  const where = folded(name)
  return folded(typed)
    .split(/\s+/)
    .every((word) => where.includes(word))
}
