import type { Desk } from '../../../shared/kinds/ticket/desk/index.ts'
import type { Priority, Proposed } from '../../../shared/kinds/ticket/index.ts'
import type { Fresh } from '../suggesting/index.ts'

/** Something that was told, and what would be right to propose for it. */
export interface Case {
  readonly fresh: Fresh
  /** missing: nobody can say; null: nothing is to be proposed */
  readonly right: { readonly [field in Proposed]?: string | null }
}

/** What a house has of all that a case may name. */
export interface Around {
  readonly desks: ReadonlyMap<string, Desk>
  readonly places: Fresh['places']
  /** the addresses of what is published */
  readonly articles: ReadonlySet<string>
}

/** A category that the desk knows no more is right for nothing. */
export const categoryAt = ({ categories }: Desk, category: string | null): string | undefined =>
  categories.find(({ id, retired }) => id === category && !retired)?.id

/** What is so from the beginning is not proposed. */
export const priorityAt = ({ priority: usual, locked }: Desk, priority: Priority): string | null | undefined => {
  if (locked) return undefined
  return priority === usual ? null : priority
}
