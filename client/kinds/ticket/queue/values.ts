import type { DeskField } from '../../../../shared/kinds/ticket/desk/index.ts'
import type { Value } from '../../../../shared/kinds/ticket/index.ts'

/** An answer as it stands in a field to be changed. */
export const asTyped = (value: Value | undefined): string => {
  if (value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return typeof value === 'object' ? value.join(', ') : String(value)
}

/** What was typed, as an answer; nothing is no answer. */
export const valueIn = ({ sort, choices = [] }: Pick<DeskField, 'sort' | 'choices'>, typed: string): Value | null => {
  const said = typed.trim()
  if (said === '') return null
  if (sort === 'yes') return said === 'yes'
  if (sort === 'number') return Number(said)
  if (sort !== 'many') return said
  const words = said.split(',').map((word) => word.trim())
  return words.map((word) => choices.find(({ id, label }) => [id, label.en, label.bn].includes(word))?.id ?? word)
}
