import * as v from 'valibot'

/** What Postgres can keep and every screen can show: no NUL, no half of a surrogate pair. */
export const wellFormed = v.regex<string, string>(/^[^\0\p{Surrogate}]*$/u, 'must be well-formed text')

/** Nothing that breaks the line or turns its direction around unseen. */
export const oneLine = v.regex<string, string>(
  /^[^\p{Cc}\p{Surrogate}\u2028\u2029\u202A-\u202E\u2066-\u2069]*$/u,
  'must be plain text on one line',
)
