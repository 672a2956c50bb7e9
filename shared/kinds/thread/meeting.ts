import * as v from 'valibot'
import type { AccountId } from '../../kernel/ids.ts'
import { Moment } from '../../kernel/moment.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { oneLine } from '../../kernel/text.ts'

/** When and where people meet. What it is stands in the first line of the message, and more about it below. */
export const Meeting = v.pipe(
  v.strictObject({
    starts: Moment,
    /** missing: nobody knows how long it takes */
    ends: v.optional(Moment),
    /** the zone in which the time was said, as the tz database calls it: `Asia/Dhaka` */
    zone: v.pipe(v.string(), v.maxLength(64), v.regex(/^[A-Za-z][\w+-]*(?:\/[\w+-]+)*$/, 'must be a time zone')),
    place: v.optional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200), oneLine)),
  }),
  v.check(({ starts, ends }) => ends === undefined || ends > starts, 'must not end before it starts'),
)
export type Meeting = v.InferOutput<typeof Meeting>

/** When something was to be, and nothing else of it. */
export const Kept = v.strictObject({ starts: Moment, ends: v.optional(Moment) })
export type Kept = v.InferOutput<typeof Kept>

export const COMINGS = ['yes', 'maybe', 'no'] as const
export const Coming = v.picklist(COMINGS)
export type Coming = v.InferOutput<typeof Coming>

/** A meeting as it stands: when, where, and who comes. */
export interface Planned extends Meeting {
  readonly cancelled: boolean
  /** how often it was changed or cancelled: calendars take the highest */
  readonly version: number
  readonly comings: Readonly<Record<AccountId, Coming>>
}

export const planned = (meeting: Meeting): Planned => ({ ...meeting, cancelled: false, version: 0, comings: {} })

/** Told elsewhere it is an event of its own, at the same time and place, to which nobody has said yet that they come. */
export const meetingAnew = ({ starts, ends, zone, place, cancelled }: Planned, at: number): Meeting | null =>
  cancelled || starts <= at
    ? null
    : { starts, zone, ...(ends !== undefined && { ends }), ...(place !== undefined && { place }) }

/** It is held elsewhere or at another time; who comes is for them to say anew if they want. */
export const moved = ({ cancelled, version, comings }: Planned, meeting: Meeting, seq: number): Planned => ({
  ...meeting,
  cancelled,
  version: Math.max(version, seq),
  comings,
})

export const answered = (meeting: Planned, by: AccountId, coming: Coming | null): Planned => {
  const { [by]: _, ...others } = meeting.comings
  return { ...meeting, comings: coming ? { ...others, [by]: coming } : others }
}

/** From when on it is of yesterday: nobody can say any more whether they come. */
export const overAt = ({ starts, ends }: Meeting): number => ends ?? starts

export const whoSays = ({ comings }: Planned, coming: Coming): AccountId[] =>
  (Object.keys(comings) as AccountId[]).filter((account) => comings[account] === coming)

/** The time that people keep free for it; null: it will not be held, or was. */
export const keptFor = (meeting: Planned, at: number): Kept | null => {
  if (meeting.cancelled || overAt(meeting) <= at) return null
  const { starts, ends } = meeting
  return { starts, ...(ends !== undefined && { ends }) }
}

/** @throws Refusal where it would be over before anybody heard of it */
export const demandToCome = (meeting: Meeting, at: number): void => {
  if (meeting.starts <= at) throw new Refusal('meeting.past')
}

/** @throws Refusal where it will not be held, or was */
export const demandHeld = (meeting: Planned, at: number): void => {
  if (meeting.cancelled) throw new Refusal('meeting.cancelled')
  if (overAt(meeting) <= at) throw new Refusal('meeting.past')
}

export const same = (one: Meeting, other: Meeting): boolean =>
  one.starts === other.starts && one.ends === other.ends && one.zone === other.zone && one.place === other.place
