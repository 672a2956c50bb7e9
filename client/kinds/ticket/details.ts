import type { Language } from '../../../shared/kernel/describe.ts'
import { type DeskField, inLanguage } from '../../../shared/kinds/ticket/desk/index.ts'
import type { Ticket, Value } from '../../../shared/kinds/ticket/index.ts'
import type { DeskForm } from '../../../shared/protocol/desks.ts'

export interface Said {
  readonly id: string
  readonly label: string
  readonly value: string
}

interface Tongue {
  readonly language: Language
  readonly yes: string
  readonly no: string
  readonly number: (value: number) => string
  readonly day: (at: number) => string
}

/** An answer as people read it. */
export const valueWords = (field: Pick<DeskField, 'sort' | 'choices'>, value: Value, tongue: Tongue): string => {
  const choice = (id: string) => {
    const chosen = field.choices?.find((one) => one.id === id)
    return chosen ? inLanguage(chosen.label, tongue.language) : id
  }
  if (typeof value === 'boolean') return value ? tongue.yes : tongue.no
  if (typeof value === 'number') return tongue.number(value)
  if (typeof value !== 'string') return value.map(choice).join(', ')
  if (field.sort === 'choice') return choice(value)
  return field.sort === 'date' ? tongue.day(Date.parse(`${value}T12:00:00`)) : value
}

/** What was filled in, in the order of the form; answers to questions that are no longer asked come last. */
export const answersOf = (ticket: Ticket, form: DeskForm, tongue: Tongue): readonly Said[] => {
  const asked = form.fields.flatMap((field): Said[] => {
    const value = ticket.values[field.id]
    if (value === undefined) return []
    return [{ id: field.id, label: inLanguage(field.label, tongue.language), value: valueWords(field, value, tongue) }]
  })
  const rest = Object.entries(ticket.values).filter(([id]) => !form.fields.some((field) => field.id === id))
  return [
    ...asked,
    ...rest.map(([id, value]) => ({ id, label: id, value: valueWords({ sort: 'text' }, value, tongue) })),
  ]
}

/** What a category is called, with what it belongs to before it. */
export const categoryWords = (
  { categories }: Pick<DeskForm, 'categories'>,
  id: string | null,
  language: Language,
): string | null => {
  const category = categories.find((one) => one.id === id)
  if (!category) return null
  const parent = category.parent ? categoryWords({ categories }, category.parent, language) : null
  return [parent, inLanguage(category.label, language)].filter(Boolean).join(' › ')
}
