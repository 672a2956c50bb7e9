/** What is written of an event into a calendar (RFC 5545). Moments in ms since 1970. */
export interface CalendarEvent {
  /** the same for ever, all over the world */
  readonly uid: string
  /** higher with every change */
  readonly version: number
  /** when it was written down */
  readonly stamp: number
  readonly starts: number
  readonly ends: number | null
  readonly title: string
  readonly about: string
  readonly place: string
  readonly status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED'
}

/** In UTC, so that no calendar has to know our zones. */
const moment = (at: number): string => `${new Date(at).toISOString().replaceAll(/[-:]|\.\d+/g, '')}`

/** Text as 3.3.11 wants it: nothing that ends a value or a line. */
const escaped = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]/gu, '')
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n')

const LONGEST_LINE = 75
const bytes = (text: string): number => new TextEncoder().encode(text).length

/** No line is longer than 75 bytes (3.1): the next begins with a blank. Never within a character. */
const folded = (line: string): string => {
  const lines = ['']
  let room = LONGEST_LINE
  for (const character of line) {
    const size = bytes(character)
    if (size > room) {
      lines.push(' ')
      room = LONGEST_LINE - 1
    }
    lines[lines.length - 1] += character
    room -= size
  }
  return lines.join('\r\n')
}

const eventLines = ({ uid, version, stamp, starts, ends, title, about, place, status }: CalendarEvent): string[] => [
  'BEGIN:VEVENT',
  `UID:${escaped(uid)}`,
  `DTSTAMP:${moment(stamp)}`,
  `SEQUENCE:${version}`,
  `DTSTART:${moment(starts)}`,
  ...(ends === null ? [] : [`DTEND:${moment(ends)}`]),
  `SUMMARY:${escaped(title)}`,
  ...(about ? [`DESCRIPTION:${escaped(about)}`] : []),
  ...(place ? [`LOCATION:${escaped(place)}`] : []),
  `STATUS:${status}`,
  'END:VEVENT',
]

/**
 * A calendar as a file: what every program that keeps a calendar reads.
 *
 * @param name  what the calendar is called where somebody follows it
 */
export const calendarOf = (name: string, events: readonly CalendarEvent[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Helloworld Chat//Events//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('')
