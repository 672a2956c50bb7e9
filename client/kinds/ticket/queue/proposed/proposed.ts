import type { Language } from '../../../../../shared/kernel/describe.ts'
import { type Desk, inLanguage } from '../../../../../shared/kinds/ticket/desk/index.ts'
import {
  PRIORITY_WORDS,
  PROPOSED,
  type Priority,
  type Proposed,
  type Suggested,
  type Ticket,
  type TicketCommand,
} from '../../../../../shared/kinds/ticket/index.ts'

export type ProposedField = Exclude<Proposed, 'reply'>

/** A value that the bot proposes for a field of a ticket. */
export interface FieldProposal extends Suggested {
  readonly field: ProposedField
}

/** What is proposed for fields, in the order in which it is shown and taken by a key. */
export const fieldsProposed = ({ staff }: Pick<Ticket, 'staff'>): readonly FieldProposal[] =>
  PROPOSED.flatMap((field) => {
    const one = staff.suggestions?.[field]
    return one && field !== 'reply' ? [{ ...one, field }] : []
  })

/** Setting a field about which something is proposed answers that: as it stood, or with something else. */
export const setting = (
  { staff }: Pick<Ticket, 'staff'>,
  field: ProposedField,
  value: string | null,
  otherwise: TicketCommand,
): TicketCommand => {
  const one = staff.suggestions?.[field]
  return one && value ? { type: 'suggestion.take', suggestion: one.seq, value } : otherwise
}

interface Naming {
  readonly desk: Desk | null
  readonly language: Language
  readonly place: (id: string) => string | null
  readonly person: (id: string) => string
}

/** What the value is called. */
export const valueNamed = ({ field, value }: FieldProposal, { desk, language, place, person }: Naming): string => {
  switch (field) {
    case 'category': {
      const label = desk?.categories.find(({ id }) => id === value)?.label
      return label ? inLanguage(label, language) : value
    }
    case 'priority':
      return PRIORITY_WORDS[value as Priority][language]
    case 'place':
      return place(value) ?? '…'
    case 'assignee':
      return person(value)
  }
}

/** A reply put below what somebody has begun: nothing of that is lost. */
export const putBelow = (begun: string, reply: string): string =>
  begun.trim() === '' ? reply : `${begun.trimEnd()}\n\n${reply}`
