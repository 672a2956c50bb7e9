import * as v from 'valibot'

/** What Postgres can keep and every screen can show: no NUL, no half of a surrogate pair. */
export const wellFormed = v.regex<string, string>(/^[^\0\p{Surrogate}]*$/u, 'must be well-formed text')

/** Nothing that breaks the line or turns its direction around unseen. */
export const oneLine = v.regex<string, string>(
  /^[^\p{Cc}\p{Surrogate}\u2028\u2029\u202A-\u202E\u2066-\u2069]*$/u,
  'must be plain text on one line',
)

/** Does any of it take room on the screen? Blanks do not, nor what only shapes, turns or joins what stands beside it. */
export const isSeen = (text: string): boolean =>
  /[^\s\p{Cc}\p{Cf}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/u.test(text)

/** Something to see, where nothing is no answer. */
export const seen = v.check<string, string>(isSeen, 'must not be empty')

/** So much of a text, and no sign of it halved. */
export const beginning = (text: string, longest: number): string =>
  text.slice(0, longest).replace(/\p{Surrogate}$/u, '')
