import * as v from 'valibot'
import { FileId, PlaceId } from '../../../shared/kernel/ids.ts'
import { type Desk, type DeskField, inLanguage } from '../../../shared/kinds/ticket/desk/index.ts'
import { faultsIn, fieldsIn, isBlankValue, type TicketCommand, Values } from '../../../shared/kinds/ticket/index.ts'
import type { DeskForm } from '../../../shared/protocol/desks.ts'

const KeptFile = v.object({ id: FileId, name: v.string(), type: v.string(), size: v.number() })
const Point = v.object({ lat: v.number(), lon: v.number() })

/** A form as far as somebody has filled it in. */
export const Filled = v.object({
  title: v.string(),
  text: v.string(),
  category: v.nullable(v.string()),
  place: v.nullable(PlaceId),
  point: v.nullable(Point),
  values: Values,
  /** those that are on the server already: they outlast the page */
  files: v.array(KeptFile),
})
export type Filled = v.InferOutput<typeof Filled>
export type KeptFile = v.InferOutput<typeof KeptFile>

export const EMPTY: Filled = { title: '', text: '', category: null, place: null, point: null, values: {}, files: [] }

export type Fault = 'missing' | 'unfit' | 'unknown' | 'many'
export type Faults = Readonly<Record<string, Fault>>

type Form = Pick<DeskForm, 'id' | 'fields' | 'categories' | 'place' | 'point' | 'files'>
export type Opening = Extract<TicketCommand, { type: 'ticket.open' }>
export type Origin = NonNullable<Opening['origin']>

const open = ({ categories }: Form) => categories.filter(({ retired }) => !retired)

/** The categories that can be chosen, each after the one that it belongs to. */
export const treeOf = (
  form: Form,
): readonly { readonly id: string; readonly label: Desk['name']; readonly level: number }[] => {
  const all = open(form)
  const known = new Set(all.map(({ id }) => id))
  const under = (parent: string | null, level: number): ReturnType<typeof treeOf> =>
    all
      .filter((category) => (category.parent && known.has(category.parent) ? category.parent : null) === parent)
      .flatMap(({ id, label }) => [{ id, label, level }, ...(level < 5 ? under(id, level + 1) : [])])
  return under(null, 0)
}

/** A category that can still be chosen: a draft may name one that is gone. With only one there is nothing to choose. */
export const categoryOf = (form: Form, { category }: Pick<Filled, 'category'>): string | null => {
  const all = open(form)
  if (all.length === 1) return all[0]!.id
  return all.some(({ id }) => id === category) ? category : null
}

export const askedIn = (form: Form, filled: Filled): readonly DeskField[] =>
  fieldsIn(form.fields, categoryOf(form, filled)).filter(({ staff }) => !staff)

/** What stands in fields that are asked for: what was answered in another category is not sent. */
const answersIn = (form: Form, filled: Filled): Values =>
  Object.fromEntries(
    askedIn(form, filled).flatMap(({ id }) => {
      const value = filled.values[id]
      return value === undefined || isBlankValue(value) ? [] : [[id, typeof value === 'string' ? value.trim() : value]]
    }),
  )

/** What keeps this form from being sent, as the server would find it. */
export const faultsOf = (form: Form, filled: Filled): Faults => {
  const category = categoryOf(form, filled)
  return {
    ...(filled.title.trim() ? {} : { title: 'missing' as const }),
    ...(category === null && open(form).length > 0 ? { category: 'missing' as const } : {}),
    ...(form.place === 'required' && !filled.place ? { place: 'missing' as const } : {}),
    ...(form.point === 'required' && !filled.point ? { point: 'missing' as const } : {}),
    ...faultsIn(form.fields, category, answersIn(form, filled), false),
  }
}

/** What somebody is told whose answer stops the form: it goes no further. */
export const stopIn = (form: Form, filled: Filled, field: string, language: 'en' | 'bn'): string | null => {
  const asked = askedIn(form, filled).find(({ id }) => id === field)
  const stop = asked?.choices?.find(({ id }) => id === filled.values[field])?.stop
  return stop ? inLanguage(stop, language) : null
}

export const isStopped = (form: Form, filled: Filled): boolean =>
  askedIn(form, filled).some(({ id }) => stopIn(form, filled, id, 'en') !== null)

/** The wish that a form becomes. */
export const wishOf = (form: Form, filled: Filled, files: readonly FileId[], origin: Origin | null): Opening => {
  const category = categoryOf(form, filled)
  const text = filled.text.trim()
  return {
    type: 'ticket.open',
    desk: form.id,
    title: filled.title.trim(),
    values: answersIn(form, filled),
    ...(text && { text }),
    ...(category && { category }),
    ...(form.place !== 'none' && filled.place && { place: filled.place }),
    ...(form.point !== 'none' && filled.point && { point: filled.point }),
    ...(files.length > 0 && { files: [...files] }),
    ...(origin && { origin }),
  }
}
