import * as v from 'valibot'
import { oneLine, wellFormed } from '../../kernel/text.ts'
import { assetTag, isAssetTag } from './asset.ts'

/** What stands in a field of a form. */
export const Value = v.union([
  v.pipe(v.string(), v.maxLength(2_000), wellFormed),
  v.pipe(v.number(), v.finite()),
  v.boolean(),
  v.pipe(v.array(v.pipe(v.string(), v.maxLength(40), oneLine)), v.maxLength(50)),
])
export type Value = v.InferOutput<typeof Value>

/** The name of a field, a category, an answer: short, plain, and the same for ever. */
export const Slug = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,39}$/, 'must be lower-case letters, digits and -'))
export type Slug = v.InferOutput<typeof Slug>

export const MOST_FIELDS = 40
export const Values = v.pipe(
  v.record(Slug, Value),
  v.check((values) => Object.keys(values).length <= MOST_FIELDS, `must be at most ${MOST_FIELDS}`),
)
export type Values = v.InferOutput<typeof Values>

const SORTS = ['text', 'long', 'number', 'date', 'choice', 'many', 'yes', 'phone', 'email', 'asset'] as const
export type FieldSort = (typeof SORTS)[number]
export const FieldSort = v.picklist(SORTS)

/** What a form asks for. */
export interface Field {
  readonly id: Slug
  readonly sort: FieldSort
  readonly required?: boolean | undefined
  /** only the staff sees and fills it in */
  readonly staff?: boolean | undefined
  /** asked for in these categories only */
  readonly categories?: readonly Slug[] | undefined
  readonly choices?: readonly { readonly id: Slug }[] | undefined
}

const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`))
const PHONE = /^\+?[0-9][0-9 ()-]{5,19}$/
const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

/** Does this value fit into this field? Nothing always does: whether it has to be there is asked elsewhere. */
export const fitsField = ({ sort, choices = [] }: Field, value: Value): boolean => {
  const isChoice = (id: unknown) => choices.some((choice) => choice.id === id)
  switch (sort) {
    case 'number':
      return typeof value === 'number'
    case 'yes':
      return typeof value === 'boolean'
    case 'many':
      return Array.isArray(value) && new Set(value).size === value.length && value.every(isChoice)
    case 'choice':
      return isChoice(value)
    case 'date':
      return typeof value === 'string' && isDay(value)
    case 'phone':
      return typeof value === 'string' && PHONE.test(value)
    case 'email':
      return typeof value === 'string' && MAIL.test(value)
    case 'long':
      return typeof value === 'string'
    case 'asset':
      return typeof value === 'string' && isAssetTag(value)
    case 'text':
      return typeof value === 'string' && value.length <= 200 && !/[\r\n]/.test(value)
  }
}

/** As it is kept: what names a thing, in one form. */
export const kept = ({ sort }: Pick<Field, 'sort'>, value: Value): Value =>
  sort === 'asset' && typeof value === 'string' ? assetTag(value) : value

export const isBlankValue = (value: Value | undefined): boolean =>
  value === undefined ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0)

/** The fields that a form in this category asks for. */
export const fieldsIn = <F extends Field>(fields: readonly F[], category: Slug | null): readonly F[] =>
  fields.filter(({ categories }) => !categories || (category !== null && categories.includes(category)))

/**
 * What is wrong with a form that was filled in: per field, `missing`, `unfit`, or `unknown` where it is not asked for.
 *
 * @param staff  was it filled in by the staff?
 */
export const faultsIn = (
  fields: readonly Field[],
  category: Slug | null,
  values: Values,
  staff: boolean,
): Readonly<Record<string, 'missing' | 'unfit' | 'unknown'>> => {
  const asked = fieldsIn(fields, category).filter((field) => staff || !field.staff)
  const faults: Record<string, 'missing' | 'unfit' | 'unknown'> = {}
  for (const id of Object.keys(values)) if (!asked.some((field) => field.id === id)) faults[id] = 'unknown'
  for (const field of asked) {
    const value = values[field.id]
    if (isBlankValue(value)) {
      if (field.required && !field.staff) faults[field.id] = 'missing'
    } else if (!fitsField(field, value!)) faults[field.id] = 'unfit'
  }
  return faults
}
