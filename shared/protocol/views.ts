import * as v from 'valibot'
import { oneLine, seen, wellFormed } from '../kernel/text.ts'
import { Label } from '../kinds/ticket/desk/index.ts'
import { Slug } from '../kinds/ticket/index.ts'
import { Filter, SORTS } from './queue.ts'
import { route } from './route.ts'

/** What a list of tickets can show of each. */
export const COLUMNS = [
  'number',
  'subject',
  'requester',
  'stage',
  'priority',
  'assignee',
  'desk',
  'place',
  'due',
  'said',
  'opened',
  'tags',
] as const
export type Column = (typeof COLUMNS)[number]

/** From here on it is not counted any further. */
export const MOST_COUNTED = 100

const Asked = v.strictObject({ ...Filter.entries, sort: v.optional(v.picklist(SORTS)) })
/** A filter and an order, as an address says them. */
const Query = v.pipe(
  v.record(v.pipe(v.string(), v.maxLength(20)), v.pipe(v.string(), v.maxLength(2_000))),
  v.check((said) => v.safeParse(Asked, said).success, 'must ask for something that a queue can show'),
)
const Name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60), wellFormed, oneLine, seen)
const Columns = v.pipe(
  v.array(v.picklist(COLUMNS)),
  v.maxLength(COLUMNS.length),
  v.transform((columns) => [...new Set(columns)]),
)
const Id = v.pipe(v.string(), v.uuid())

/** A list that somebody looks at often, under a name. It shows nobody more than their work reaches. */
export const View = v.object({
  id: v.string(),
  name: v.string(),
  /** those who work there have it too; null: its owner alone */
  desk: v.nullable(v.string()),
  /** may whoever asks change it? */
  yours: v.boolean(),
  query: v.record(v.string(), v.string()),
  /** none: the usual ones */
  columns: v.array(v.picklist(COLUMNS)),
  /** it is what whoever asks begins with */
  first: v.boolean(),
  /** how many tickets fit, up to a hundred; null: that cannot be told quickly */
  count: v.nullable(v.number()),
})
export type View = v.InferOutput<typeof View>

const tag = 'Desks'
const params = v.strictObject({ id: Id })
const about = { tag, access: 'account' } as const
const done = { ...about, output: v.undefined(), status: 204 } as const
const wanted = { query: Query, columns: v.optional(Columns, []) }

export const viewRoutes = {
  workDesks: route({
    ...about,
    method: 'GET',
    path: '/queue/desks',
    summary: 'The desks at which whoever asks works',
    output: v.array(v.object({ id: v.string(), version: v.number(), name: Label })),
  }),
  views: route({
    ...about,
    method: 'GET',
    path: '/queue/views',
    summary: 'The lists that whoever asks has kept, in their order, then those shared at the desks where they work',
    output: v.array(View),
  }),
  keepView: route({
    ...about,
    method: 'POST',
    path: '/queue/views',
    summary:
      'Keep a filter, an order and columns under a name: for oneself, or for all who work at a desk of one’s own',
    body: v.strictObject({ name: Name, desk: v.optional(v.nullable(Slug), null), ...wanted }),
    output: v.object({ id: v.string() }),
    status: 201,
  }),
  changeView: route({
    ...done,
    method: 'PATCH',
    path: '/queue/views/:id',
    summary: 'Change one of one’s own, or as an admin one that is shared',
    params,
    body: v.partial(v.strictObject({ name: Name, desk: v.nullable(Slug), query: Query, columns: Columns })),
  }),
  dropView: route({
    ...done,
    method: 'DELETE',
    path: '/queue/views/:id',
    summary: 'Delete one of one’s own, or as an admin one that is shared',
    params,
  }),
  orderViews: route({
    ...done,
    method: 'PUT',
    path: '/queue/views/order',
    summary: 'Put one’s own in this order',
    body: v.strictObject({ views: v.pipe(v.array(Id), v.maxLength(100)) }),
  }),
  firstView: route({
    ...done,
    method: 'PUT',
    path: '/queue/views/first',
    summary: 'Say with which one begins; null: with all that is open',
    body: v.strictObject({ view: v.nullable(Id) }),
  }),
} as const
