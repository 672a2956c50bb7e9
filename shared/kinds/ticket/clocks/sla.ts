import * as v from 'valibot'
import { dateOf, Hours } from '../../../kernel/calendar.ts'
import { DAY } from '../../../kernel/time.ts'
import { Slug } from '../fields.ts'
import type { Priority } from '../stages.ts'

/** What is measured: until a person answers first, until each further question is answered, until it is solved. */
export const CLOCKS = ['first', 'next', 'resolution'] as const
export const ClockName = v.picklist(CLOCKS)
export type ClockName = v.InferOutput<typeof ClockName>

/** Up to ten years. */
const Minutes = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5_256_000))
const Targets = v.strictObject({
  first: v.nullable(Minutes),
  next: v.nullable(Minutes),
  resolution: v.nullable(Minutes),
})

const promise = {
  id: Slug,
  /** in minutes; null, or a priority that is missing: nothing is promised */
  targets: v.partial(v.strictObject({ low: Targets, normal: Targets, high: Targets, urgent: Targets })),
  /** when so much of the time has passed, somebody is warned */
  warnAt: v.pipe(v.number(), v.gtValue(0), v.ltValue(1)),
  /** where the clock of the solution stands still besides `waiting` */
  pauses: v.pipe(v.array(v.picklist(['blocked', 'scheduled'])), v.maxLength(2)),
}

/** What a desk promises. */
export const Policy = v.strictObject({ ...promise, /** `always`, or a calendar's name */ hours: Slug })
export type Policy = v.InferOutput<typeof Policy>

/** What was promised for one ticket, with all that is needed to count it: events carry it, so that a log tells all. */
export const Terms = v.strictObject({ ...promise, hours: Hours })
export type Terms = v.InferOutput<typeof Terms>

/** Days that were over when it began are nothing to it, and what a holiday is called is nothing to a clock. */
const since = <T extends { readonly date: string; readonly name?: string | undefined }>(
  days: readonly T[],
  at: number,
) => days.filter(({ date }) => date >= dateOf(at / DAY - 1)).map(({ name: _, ...day }) => day)

/**
 * A policy as it is put into the log.
 *
 * @param calendars  by name; one that is missing counts round the clock, so that a promise is rather kept early
 * @param opened     when the ticket was opened, in ms since 1970
 */
export const termsOf = (policy: Policy, calendars: Readonly<Record<string, Hours>>, opened: number): Terms => {
  const hours = calendars[policy.hours] ?? 'always'
  if (hours === 'always') return { ...policy, hours }
  return { ...policy, hours: { ...hours, holidays: since(hours.holidays, opened), extra: since(hours.extra, opened) } }
}

/** How long it may take, in minutes; null: nothing was promised. */
export const targetOf = (terms: Terms | null, priority: Priority, clock: ClockName): number | null =>
  terms?.targets[priority]?.[clock] ?? null
