import * as v from 'valibot'
import { Filter, SORTS, type Sort } from '../../../../shared/protocol/queue.ts'
import type { View } from '../../../../shared/protocol/views.ts'

/** What of a queue somebody looks at: all of it stands in the address. */
export interface Asked {
  readonly filter: Filter
  readonly sort: Sort
  /** the list under a name that it was, before anything was changed about it */
  readonly view?: string
}

/** As an address says it. */
export type Query = Readonly<Record<string, string | undefined>>

const FIELDS = Object.keys(Filter.entries) as readonly (keyof Filter)[]

/** What an address asks for. What cannot be meant is left out, and the rest is shown. */
export const askedIn = (query: Readonly<Record<string, string | string[] | undefined>>): Asked => {
  const kept = FIELDS.flatMap((field) => {
    const said = query[field]
    const parsed = v.safeParse(Filter.entries[field], Array.isArray(said) ? said[0] : said)
    return said !== undefined && said !== '' && parsed.success ? [[field, parsed.output] as const] : []
  })
  const view = v.safeParse(v.pipe(v.string(), v.uuid()), query.view)
  return {
    filter: Object.fromEntries(kept) as Filter,
    sort: SORTS.find((sort) => sort === query.sort) ?? 'said',
    ...(view.success && { view: view.output }),
  }
}

/** The same as an address has it; what is usual is not said. */
export const queryOf = ({ filter, sort }: Asked): Query => ({
  ...Object.fromEntries(FIELDS.flatMap((field) => (filter[field] ? [[field, String(filter[field])]] : []))),
  ...(sort !== 'said' && { sort }),
})

/** To be put behind a path, with its question mark; nothing where nothing is asked. */
export const searchOf = (asked: Asked): string => {
  const named = asked.view ? { view: asked.view } : {}
  const said = new URLSearchParams({ ...named, ...queryOf(asked) } as Record<string, string>).toString()
  return said && `?${said}`
}

/** What most people want to see, under a name. */
export const PRESETS = ['open', 'mine', 'none', 'urgent'] as const
export type Preset = (typeof PRESETS)[number]

const WANTS: Readonly<Record<Preset, Asked>> = {
  open: { filter: {}, sort: 'said' },
  mine: { filter: { assignee: 'me' }, sort: 'said' },
  none: { filter: { assignee: 'none' }, sort: 'said' },
  urgent: { filter: { priority: ['urgent'] }, sort: 'said' },
}
export const presetOf = (preset: Preset): Asked => WANTS[preset]

/** Under which name what is asked goes; null where it has none. Its order does not matter. */
export const presetIn = ({ filter }: Asked): Preset | null =>
  PRESETS.find((preset) => searchOf({ ...WANTS[preset], sort: 'said' }) === searchOf({ filter, sort: 'said' })) ?? null

/** How many things narrow it down, besides the words that are looked for. */
export const narrowings = ({ filter }: Asked): number => Object.keys(filter).filter((field) => field !== 'q').length

/** One of the lists to choose from. */
export interface List {
  readonly preset: Preset | null
  readonly view: View | null
  /** what stands behind the path of the page */
  readonly search: string
}

/** What a list that is kept asks for. */
export const askedBy = ({ id, query }: Pick<View, 'id' | 'query'>): Asked => ({ ...askedIn(query), view: id })

/** Those that everybody has, in whatever order one looks at, then those that are kept. */
export const listsOf = (views: readonly View[], { sort }: Pick<Asked, 'sort'>): readonly List[] => [
  ...PRESETS.map((preset) => ({ preset, view: null, search: searchOf({ ...presetOf(preset), sort }) })),
  ...views.map((view) => ({ preset: null, view, search: searchOf(askedBy(view)) })),
]
