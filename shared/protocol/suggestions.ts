import * as v from 'valibot'
import { PROPOSED, Slug } from '../kinds/ticket/index.ts'
import { route } from './route.ts'

const instant = v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number))

/** What became of what the bot proposed for one field at one desk. They add up: made = all the others together. */
export const Suggestions = v.object({
  desk: v.string(),
  field: v.picklist(PROPOSED),
  from: v.picklist(['model', 'search']),
  made: v.number(),
  /** by somebody, as it stood */
  accepted: v.number(),
  /** by the bot itself, where the desk lets it */
  automatic: v.number(),
  /** something else was done, beginning from it */
  edited: v.number(),
  dismissed: v.number(),
  /** nobody has done anything about it yet */
  open: v.number(),
  /** it was done by other ways, or another proposal took its place */
  passed: v.number(),
  /** how sure it was, on average: of all, and of those that were accepted as they stood; null where there are none */
  score: v.number(),
  right: v.nullable(v.number()),
})
export type Suggestions = v.InferOutput<typeof Suggestions>

export const suggestionRoutes = {
  suggestions: route({
    method: 'GET',
    path: '/bot/suggestions',
    tag: 'Desks',
    summary:
      'What the assistant proposed in a time, by desk and field, and what became of it; of what the reader’s work reaches',
    access: 'account',
    query: v.strictObject({
      /** when it was proposed, in ms since 1970; left out: thirty days ago until now */
      from: v.optional(instant),
      to: v.optional(instant),
      desk: v.optional(Slug),
    }),
    output: v.array(Suggestions),
  }),
} as const
