import { createHash } from 'node:crypto'
import type { calendarRoutes } from '../../shared/protocol/calendar.ts'
import type { Content, Handlers } from '../http/handler.ts'
import { type CalendarDeps, createCalendars } from './calendars.ts'
import { type CalendarEvent, calendarOf } from './ical.ts'

const NAME = 'Helloworld Chat'

const contentOf = (events: readonly CalendarEvent[], file: string): Content => {
  const bytes = new TextEncoder().encode(calendarOf(NAME, events))
  return {
    type: 'text/calendar; charset=utf-8',
    size: bytes.length,
    etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
    fields: [
      ['content-disposition', `attachment; filename="${file}.ics"`],
      ['cache-control', 'private, no-cache'],
      ['x-content-type-options', 'nosniff'],
    ],
    open: async ({ first, last }) => new Blob([bytes.slice(first, last + 1)]).stream(),
  }
}

/** What the HTTP API answers about events for calendars. */
export const createCalendarHandlers = (
  deps: CalendarDeps & { readonly publicUrl: string },
): Handlers<typeof calendarRoutes> => {
  const calendars = createCalendars(deps)
  return {
    async meetingFile({ params: { conversation, message } }, { actor }) {
      return contentOf([await calendars.one(actor!.account, conversation, message)], 'event')
    },
    calendarAddress: async (_, { actor }) => ({ since: await calendars.since(actor!.account) }),
    async openCalendar(_, { actor }) {
      return { address: `${deps.publicUrl}/api/v1/calendar/${await calendars.open(actor!.account)}` }
    },
    closeCalendar: (_, { actor }) => calendars.close(actor!.account).then(() => undefined),
    async calendar({ params: { secret } }) {
      return contentOf(await calendars.all(await calendars.ownerOf(secret)), 'helloworld')
    },
  }
}
