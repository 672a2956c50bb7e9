import * as v from 'valibot'
import { Category, Desk, DeskField, Label } from '../kinds/ticket/desk/index.ts'
import { Slug } from '../kinds/ticket/index.ts'
import { route } from './route.ts'

/** A desk in a list of those where a ticket can be opened. */
export const DeskCard = v.object({
  id: v.string(),
  purpose: Desk.entries.purpose,
  name: Label,
  about: v.optional(Label),
  opens: Desk.entries.opens,
  publicity: Desk.entries.publicity,
})
export type DeskCard = v.InferOutput<typeof DeskCard>

/** What somebody needs to open a ticket, and to understand the one they have: nothing of what is the staff's. */
export const DeskForm = v.object({
  id: v.string(),
  version: v.number(),
  ...v.omit(Desk, ['canned', 'macros', 'fields', 'categories']).entries,
  categories: v.array(v.omit(Category, ['tags'])),
  fields: v.array(DeskField),
})
export type DeskForm = v.InferOutput<typeof DeskForm>

const At = v.strictObject({
  desk: Slug,
  version: v.pipe(v.string(), v.regex(/^\d{1,6}$/), v.transform(Number), v.minValue(1)),
})

export const deskRoutes = {
  desks: route({
    method: 'GET',
    path: '/desks',
    tag: 'Desks',
    summary: 'The desks where whoever asks may open a ticket',
    access: 'anyone',
    output: v.array(DeskCard),
  }),
  desk: route({
    method: 'GET',
    path: '/desks/:desk',
    tag: 'Desks',
    summary: 'The form of a desk, as it is for new tickets',
    access: 'anyone',
    params: v.strictObject({ desk: Slug }),
    output: DeskForm,
  }),
  deskForm: route({
    method: 'GET',
    path: '/desks/:desk/versions/:version/form',
    tag: 'Desks',
    summary: 'The form of a desk as it was when a ticket was opened',
    access: 'anyone',
    params: At,
    output: DeskForm,
  }),
  deskVersion: route({
    method: 'GET',
    path: '/desks/:desk/versions/:version',
    tag: 'Desks',
    summary: 'All of a desk, for those who work on it',
    access: 'account',
    params: At,
    output: v.object({ id: v.string(), version: v.number(), config: Desk }),
  }),
} as const
