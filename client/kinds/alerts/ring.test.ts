import { describe, expect, test } from 'vitest'
import { HOUR } from '../../../shared/kernel/time.ts'
import type { Tuning } from '../../../shared/kinds/self/index.ts'
import type { Row } from '../../sync/index.ts'
import { countOf, type Incoming, isLoud, ringOf } from './ring.ts'

const NOW = Date.UTC(2026, 10, 21, 12)
const muted: Tuning = { mutedUntil: NOW + HOUR }
const unmuted: Tuning = { mutedUntil: NOW - HOUR }
const LOUD = { sound: 'all', popups: true } as const

const BOTH = { sound: true, popup: true }
const SOUND = { sound: true, popup: false }
const POPUP = { sound: false, popup: true }
const NEITHER = { sound: false, popup: false }

const ring = (incoming: Partial<Incoming>) =>
  ringOf({
    reason: 'message',
    tuning: undefined,
    availability: 'online',
    preferences: LOUD,
    looking: 'nowhere',
    at: NOW,
    ...incoming,
  })

type Line = [string, Partial<Incoming>, ReturnType<typeof ringOf>]

describe('what rings', () => {
  test.each<Line>([
    ['a message while nobody looks', {}, BOTH],
    ['a message elsewhere, while a window is before somebody’s eyes', { looking: 'page' }, SOUND],
    ['a message in the conversation that somebody looks at', { looking: 'place' }, NEITHER],
    ['a mention in the conversation that somebody looks at', { looking: 'place', reason: 'mention' }, NEITHER],

    ['a message at the level "all"', { tuning: { level: 'all' } }, BOTH],
    ['a message at the level "mentions"', { tuning: { level: 'mentions' } }, NEITHER],
    ['a message at the level "nothing"', { tuning: { level: 'nothing' } }, NEITHER],
    ['a mention at the level "mentions"', { tuning: { level: 'mentions' }, reason: 'mention' }, BOTH],
    ['a mention at the level "nothing"', { tuning: { level: 'nothing' }, reason: 'mention' }, NEITHER],
    ['an invitation at the level "nothing"', { tuning: { level: 'nothing' }, reason: 'invitation' }, BOTH],

    ['a message where it is muted', { tuning: muted }, NEITHER],
    ['a message where it was muted until a while ago', { tuning: unmuted }, BOTH],
    ['a mention where it is muted', { tuning: muted, reason: 'mention' }, BOTH],
    [
      'a mention where it is muted, at "nothing"',
      { tuning: { ...muted, level: 'nothing' }, reason: 'mention' },
      NEITHER,
    ],
    [
      'a mention where it is muted, at "mentions"',
      { tuning: { ...muted, level: 'mentions' }, reason: 'mention' },
      BOTH,
    ],
    ['a request of somebody who is muted', { tuning: muted, reason: 'request' }, BOTH],

    ['a message to somebody who is not to be disturbed', { availability: 'busy' }, NEITHER],
    ['a mention of somebody who is not to be disturbed', { availability: 'busy', reason: 'mention' }, NEITHER],
    ['an invitation of somebody who is not to be disturbed', { availability: 'busy', reason: 'invitation' }, NEITHER],
    ['a message to somebody who is away', { availability: 'away' }, BOTH],
    ['a message to somebody who is invisible', { availability: 'invisible' }, BOTH],

    ['a message on a device without sound', { preferences: { ...LOUD, sound: 'off' } }, POPUP],
    ['a message on a device that rings for mentions', { preferences: { ...LOUD, sound: 'mentions' } }, POPUP],
    ['a mention on such a device', { preferences: { ...LOUD, sound: 'mentions' }, reason: 'mention' }, BOTH],
    [
      'a call to an emergency on such a device',
      { preferences: { ...LOUD, sound: 'mentions' }, reason: 'called' },
      BOTH,
    ],
    ['a message on a device that shows nothing', { preferences: { ...LOUD, popups: false } }, SOUND],
    ['a message on a device that does neither', { preferences: { sound: 'off', popups: false } }, NEITHER],
  ])('%s', (_, incoming, expected) => {
    expect(ring(incoming)).toEqual(expected)
  })
})

const row = (unread: number, told: boolean, tuned: Tuning = {}) => ({ unread, told, tuned }) as Row

describe('what is counted', () => {
  test.each<[string, Row, boolean]>([
    ['what is unread', row(1, false), true],
    ['what is read', row(0, false), false],
    ['what is read, though the bell still has it', row(0, true), false],
    ['what is unread and muted', row(5, false, muted), false],
    ['what is unread, muted, and in the bell: a mention', row(5, true, muted), true],
    ['what is unread at the level "mentions"', row(5, false, { level: 'mentions' }), false],
    ['what is unread at the level "nothing"', row(5, false, { level: 'nothing' }), false],
    ['what was muted until a while ago', row(5, false, unmuted), true],
  ])('%s', (_, shown, loud) => {
    expect(isLoud(shown, NOW)).toBe(loud)
  })

  test('the title counts what its reader wants counted', () => {
    const rows = [row(3, false), row(2, true), row(9, false, muted), row(0, true)]
    expect(countOf(rows, 'all', NOW)).toBe(2)
    expect(countOf(rows, 'mentions', NOW)).toBe(1)
    expect(countOf(rows, 'nothing', NOW)).toBe(0)
    expect(countOf(rows, 'all', NOW + 2 * HOUR)).toBe(3)
  })
})
