import * as v from 'valibot'

/** How many at most: a whole number in the query, from one up to so many. */
export const count = (most: number, preset: string) =>
  v.optional(v.pipe(v.string(), v.regex(/^\d{1,4}$/), v.transform(Number), v.minValue(1), v.maxValue(most)), preset)
