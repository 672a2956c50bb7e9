import { describe, expect, test } from 'vitest'
import { HOUR } from '../../kernel/time.ts'
import { asha, by, given, MORNING, platform, rafi, somewhere } from '../../testing/index.ts'
import { type SelfCommand, self } from './index.ts'
import { MOST_SENDINGS } from './sending.ts'

const later = MORNING + 5 * HOUR
const mine = given(self, by(platform(asha), { type: 'self.opened' }))
const schedule = { type: 'sending.schedule', conversation: somewhere(1), text: 'Good morning', due: later } as const
const scheduled = mine.after(asha, schedule)
const SENDING = 2
const change = { type: 'sending.change', sending: SENDING, text: 'Good evening', due: later + HOUR } as const
const finish = { type: 'sending.finish', sending: SENDING } as const

describe('a message that waits', () => {
  test('SEN1 is kept with the conversation it is for, and when', () => {
    expect(scheduled.state.sendings).toEqual({
      [SENDING]: { conversation: somewhere(1), text: 'Good morning', due: later, version: SENDING, refused: null },
    })
  })

  test('SEN1 takes along whom it answers and calls', () => {
    const wish: SelfCommand = { ...schedule, replyTo: 3, mentions: [rafi.account], everyone: true }
    expect(Object.values(mine.after(asha, wish).state.sendings!)[0]).toMatchObject({
      replyTo: 3,
      mentions: [rafi.account],
      everyone: true,
    })
  })

  test('SEN1 is for a time to come, and says something', () => {
    expect(() => mine.when(asha, schedule, { at: later })).toThrow('sending.past')
    expect(() => mine.when(asha, { ...schedule, text: ' ' })).toThrow('input.invalid')
  })

  test('SEN1 is seen and changed by nobody else', () => {
    for (const wish of [schedule, change, { type: 'sending.cancel', sending: SENDING } as const])
      expect(() => scheduled.when(rafi, wish)).toThrow('conversation.unknown')
  })

  test('SEN1 is one of at most fifty', () => {
    let full = mine
    for (let one = 0; one < MOST_SENDINGS; one++) full = full.after(asha, schedule, { at: MORNING })
    expect(() => full.when(asha, schedule, { at: MORNING })).toThrow('self.full')
  })

  test('SEN2 is changed, and is another version then', () => {
    const changed = scheduled.after(asha, change).state.sendings![SENDING]!
    expect(changed).toMatchObject({ text: 'Good evening', due: later + HOUR })
    expect(changed.version).toBeGreaterThan(SENDING)
    const as = { ...change, text: 'Good morning', due: later }
    expect(scheduled.when(asha, as)).toEqual([])
  })

  test('SEN2 may be hurried: a moment that has passed means now', () => {
    expect(scheduled.when(asha, { ...change, due: MORNING }, { at: MORNING + 1 })).toHaveLength(1)
  })

  test('SEN2 is cancelled, once', () => {
    const cancelled = scheduled.after(asha, { type: 'sending.cancel', sending: SENDING })
    expect(cancelled.state.sendings).toEqual({})
    expect(cancelled.when(asha, { type: 'sending.cancel', sending: SENDING })).toEqual([])
    expect(() => cancelled.when(asha, change)).toThrow('sending.unknown')
  })

  test('SEN3 is gone when it was said, which only the platform tells', () => {
    expect(() => scheduled.when(asha, finish)).toThrow('auth.forbidden')
    const done = scheduled.after(platform(asha), finish)
    expect(done.state.sendings).toEqual({})
    expect(done.when(platform(asha), finish)).toEqual([])
    expect(() => done.when(asha, change)).toThrow('sending.unknown')
  })

  test('SEN4 stays, and says why, where it could not be said; changed, it waits anew', () => {
    const refused = scheduled.after(platform(asha), { ...finish, refused: 'group.readers' })
    expect(refused.state.sendings![SENDING]).toMatchObject({ refused: 'group.readers', text: 'Good morning' })
    const again = refused.after(asha, { ...change, text: 'Good morning', due: later })
    expect(again.state.sendings![SENDING]).toMatchObject({ refused: null })
  })
})
