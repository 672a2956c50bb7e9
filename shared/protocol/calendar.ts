import * as v from 'valibot'
import { ConversationId } from '../kernel/ids.ts'
import { route } from './route.ts'

const Seq = v.pipe(v.string(), v.regex(/^[1-9]\d{0,9}$/), v.transform(Number))

export const calendarRoutes = {
  meetingFile: route({
    method: 'GET',
    path: '/conversations/:conversation/meetings/:message',
    tag: 'Calendar',
    summary: 'An event as a file that calendars read (iCalendar)',
    access: 'account',
    bytes: 'out',
    params: v.strictObject({ conversation: ConversationId, message: Seq }),
    output: v.any(),
  }),
  calendarAddress: route({
    method: 'GET',
    path: '/me/calendar',
    tag: 'Calendar',
    summary: 'Since when there is an address of your calendar; null: there is none',
    access: 'account',
    output: v.object({ since: v.nullable(v.number()) }),
  }),
  openCalendar: route({
    method: 'PUT',
    path: '/me/calendar',
    tag: 'Calendar',
    summary: 'A private address of your calendar, shown this once. The one before is no longer answered',
    access: 'account',
    output: v.object({ address: v.string() }),
  }),
  closeCalendar: route({
    method: 'DELETE',
    path: '/me/calendar',
    tag: 'Calendar',
    summary: 'No address of your calendar is answered any more',
    access: 'account',
    output: v.undefined(),
    status: 204,
  }),
  calendar: route({
    method: 'GET',
    path: '/calendar/:secret',
    tag: 'Calendar',
    summary: 'The events to which somebody comes or may come, for calendars that follow them',
    access: 'anyone',
    limit: 'file',
    bytes: 'out',
    params: v.strictObject({ secret: v.pipe(v.string(), v.maxLength(100)) }),
    output: v.any(),
  }),
} as const

/** Where an event can be had as a file, for a page. */
export const meetingFileOf = (conversation: ConversationId, message: number): string =>
  `/api/v1/conversations/${conversation}/meetings/${message}`
