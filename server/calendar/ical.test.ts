import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CalendarEvent, calendarOf } from './ical.ts'

const tea: CalendarEvent = {
  uid: 'c-4@helloworld-chat',
  version: 7,
  stamp: Date.UTC(2026, 10, 21, 8, 30, 15, 250),
  starts: Date.UTC(2026, 10, 27, 11),
  ends: Date.UTC(2026, 10, 27, 12, 30),
  title: 'Tea',
  about: 'Bring cups',
  place: 'Ward office',
  status: 'CONFIRMED',
}
/** What a calendar makes of it: unfolded, then line by line. */
const read = (events: readonly CalendarEvent[]) =>
  calendarOf('Helloworld', events).replaceAll('\r\n ', '').split('\r\n')
const value = (name: string, event: Partial<CalendarEvent>) =>
  read([{ ...tea, ...event }])
    .find((line) => line.startsWith(`${name}:`))
    ?.slice(name.length + 1)
const unescaped = (text: string) => text.replaceAll(/\\([\\;,n])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign))

describe('MEE5 a calendar file', () => {
  test('MEE5 says an event exactly as RFC 5545 wants it', () => {
    expect(read([tea])).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Helloworld Chat//Events//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'X-WR-CALNAME:Helloworld',
      'BEGIN:VEVENT',
      'UID:c-4@helloworld-chat',
      'DTSTAMP:20261121T083015Z',
      'SEQUENCE:7',
      'DTSTART:20261127T110000Z',
      'DTEND:20261127T123000Z',
      'SUMMARY:Tea',
      'DESCRIPTION:Bring cups',
      'LOCATION:Ward office',
      'STATUS:CONFIRMED',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ])
  })

  test('MEE5 leaves out what is not known', () => {
    const lines = read([{ ...tea, ends: null, about: '', place: '' }]).join('\n')
    expect(lines).not.toMatch(/DTEND|DESCRIPTION|LOCATION/)
  })

  test('MEE5 escapes what would end a value', () => {
    expect(value('SUMMARY', { title: 'Tea, rice; \\ and\r\nsalt' })).toBe('Tea\\, rice\\; \\\\ and\\nsalt')
  })

  test('MEE5 lets nobody write lines of their own into it', () => {
    const title = 'Tea\r\nEND:VEVENT\nBEGIN:VEVENT\rUID:mine\u0000'
    const lines = read([{ ...tea, title, about: title, place: title }])
    expect(lines.filter((line) => line === 'END:VEVENT')).toHaveLength(1)
    expect(lines.filter((line) => line.startsWith('UID:'))).toEqual(['UID:c-4@helloworld-chat'])
  })

  test('MEE5 has no line over 75 bytes and breaks no character, whatever it says', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.constantFrom('', 'নদীর ধারে ', '👨‍👩‍👧'),
        (text, more) => {
          const title = more.repeat(20) + text
          const file = calendarOf('Helloworld', [{ ...tea, title }])
          for (const line of file.split('\r\n')) {
            expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
            expect(line).not.toMatch(/[\n\r\u{FFFD}]/u)
          }
          const said = title.replaceAll(/\r\n?/g, '\n').replaceAll(/[^\P{Cc}\n\t]/gu, '')
          expect(unescaped(value('SUMMARY', { title }) ?? '')).toBe(said)
        },
      ),
    )
  })
})
