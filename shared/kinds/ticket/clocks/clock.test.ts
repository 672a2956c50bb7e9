import { describe, expect, test } from 'vitest'
import { HOUR, MINUTE } from '../../../kernel/time.ts'
import { answered, asked, at, moved, opened, tell } from '../../../testing/clocked.ts'
import { business } from '../../../testing/clocks.ts'
import type { Ending } from '../stages.ts'
import { evolveClocks } from './clock.ts'
import type { ClockEvent } from './clocks.ts'
import { dueOf, isPaused, remaining } from './dial.ts'

describe('CLK4 the clock of the first answer', () => {
  test('runs from the opening, in hours of work', () => {
    expect(dueOf(tell([opened('12:30')]), 'first')).toBe(at('14:30'))
    expect(dueOf(tell([opened('16:30')]), 'first')).toBe(at('09:30', 25))
  })

  test('is stopped by a person, in time', () => {
    const clocks = tell([opened('12:30'), answered('14:20')])
    expect(dueOf(clocks, 'first')).toBeNull()
    expect(clocks.last.first).toMatchObject({ result: 'kept', met: true, target: 60, policy: 'business', episode: 1 })
    expect(clocks.last.first).toMatchObject({ calendar: 110 * MINUTE, business: 50 * MINUTE })
    expect(clocks.tally.first).toEqual({ kept: 1, missed: 0 })
  })

  test('is missed by whoever comes at the end or later', () => {
    expect(tell([opened(), answered('11:00')]).last.first).toMatchObject({ result: 'missed', due: at('11:00') })
    expect(tell([opened(), { kind: 'answered', at: at('11:00') - 1, by: 'staff' }]).last.first?.result).toBe('kept')
  })

  test('is not stopped by the bot, which is remembered apart', () => {
    const clocks = tell([
      opened(),
      { kind: 'answered', at: at('10:00') + 5, by: 'bot' },
      { kind: 'answered', at: at('10:30'), by: 'bot' },
    ])
    expect(dueOf(clocks, 'first')).toBe(at('11:00'))
    expect(clocks.bot).toBe(at('10:00') + 5)
  })

  test('goes on while the requester is waited for', () => {
    expect(dueOf(tell([opened(), moved('10:10', 'waiting')]), 'first')).toBe(at('11:00'))
  })

  test('CLK7 ends without merit where nobody answered: missed if it was too late, else nothing', () => {
    expect(tell([opened(), moved('10:30', 'solved')]).last.first).toMatchObject({ met: false, result: null })
    expect(tell([opened(), moved('11:30', 'solved')]).last.first).toMatchObject({ met: false, result: 'missed' })
  })

  test('measures also where nothing was promised', () => {
    const clocks = tell([opened('10:00', null), answered('13:30')])
    expect(clocks.last.first).toMatchObject({
      met: true,
      result: null,
      target: null,
      policy: null,
      calendar: 3.5 * HOUR,
    })
    expect(clocks.tally.first).toEqual({ kept: 0, missed: 0 })
  })
})

describe('CLK5 the clock of the next answer', () => {
  test('runs from the first question that is not answered yet', () => {
    const clocks = tell([opened(), answered('10:10'), asked('11:00'), asked('11:30')])
    expect(dueOf(clocks, 'next')).toBe(at('14:00') - HOUR)
    expect(tell([answered('12:00')], clocks).last.next).toMatchObject({ result: 'kept', since: at('11:00') })
  })

  test('does not run beside that of the first', () => {
    expect(dueOf(tell([opened(), asked('10:05')]), 'next')).toBeNull()
  })

  test('does not run for thanks after the solution', () => {
    expect(tell([opened(), answered('10:10'), moved('10:20', 'solved'), asked('10:30')]).running).toEqual({})
  })
})

describe('CLK6 the clock of the solution', () => {
  test('stands still while the requester is waited for', () => {
    const waiting = tell([opened('09:00'), moved('10:00', 'waiting')])
    expect(isPaused(waiting, 'resolution')).toBe(true)
    expect(dueOf(waiting, 'resolution')).toBeNull()
    expect(remaining(waiting, 'resolution', at('16:00'))).toBe(6 * HOUR)
    expect(dueOf(tell([moved('12:00', 'open')], waiting), 'resolution')).toBe(at('11:00', 25))
  })

  test('stands still where the policy says so, and only there', () => {
    expect(isPaused(tell([opened(), moved('10:10', 'blocked')]), 'resolution')).toBe(true)
    expect(isPaused(tell([opened(), moved('10:10', 'scheduled')]), 'resolution')).toBe(false)
  })

  test('stands still for a third party as the policy has it now, not as it had it then', () => {
    const clocks = tell([opened('09:00'), moved('10:00', 'blocked'), moved('12:00', 'open')])
    expect(dueOf(clocks, 'resolution')).toBe(at('11:00', 25))
    expect(
      dueOf(tell([{ kind: 'policy', at: at('12:10'), terms: { ...business, pauses: [] } }], clocks), 'resolution'),
    ).toBe(at('17:00'))
  })

  test('counts what passed without the pause', () => {
    const clocks = tell([opened('09:00'), moved('10:00', 'waiting'), moved('12:00', 'open'), moved('15:00', 'solved')])
    expect(clocks.last.resolution).toMatchObject({ result: 'kept', calendar: 6 * HOUR, business: 3 * HOUR })
  })

  const closed = (ending: Ending, day = 24): ClockEvent => ({
    kind: 'moved',
    at: at('16:00', day),
    to: 'closed',
    ending,
  })

  test.each(['fixed', 'answered', 'rejected'] as const)('is kept by who closes it as %s', (ending) => {
    expect(tell([opened('09:00'), closed(ending)]).last.resolution).toMatchObject({ met: true, result: 'kept' })
  })

  test.each(['duplicate', 'elsewhere', 'cancelled', 'expired'] as const)(
    'CLK7 is nobody’s merit where the ticket was closed as %s, and a miss where that came too late',
    (ending) => {
      expect(tell([opened('09:00'), closed(ending)]).last.resolution).toMatchObject({ met: false, result: null })
      expect(tell([opened('09:00'), closed(ending, 25)]).last.resolution).toMatchObject({
        met: false,
        result: 'missed',
      })
    },
  )
})

describe('CLK11 a ticket that is opened again', () => {
  const again = tell([opened('09:00'), answered('09:10'), moved('10:00', 'solved'), moved('11:00', 'open')])

  test('begins a new episode, with clocks of its own', () => {
    expect(again.episode).toBe(2)
    expect(dueOf(again, 'first')).toBe(at('12:00'))
    expect(dueOf(again, 'resolution')).toBe(at('11:00', 25))
  })

  test('keeps what was counted', () => {
    expect(tell([moved('12:30', 'solved')], again).tally).toEqual({
      first: { kept: 1, missed: 1 },
      next: { kept: 0, missed: 0 },
      resolution: { kept: 2, missed: 0 },
    })
  })

  const merged = (time: string): ClockEvent => ({ kind: 'moved', at: at(time), to: 'closed', ending: 'duplicate' })
  const unmerged = (time: string, to: 'open' | 'solved'): ClockEvent => ({ kind: 'unmerged', at: at(time), to })

  test('is not one that was merged by mistake: there everything runs on, without the time between', () => {
    const back = tell([opened('09:30'), merged('10:00'), unmerged('12:00', 'open')])
    expect(back.episode).toBe(1)
    expect(dueOf(back, 'first')).toBe(at('12:30'))
    expect(dueOf(back, 'resolution')).toBe(at('11:30', 25))
  })

  test('nor does a miss come back, or what was at rest when it was merged', () => {
    const late = tell([opened('09:30'), merged('11:00'), unmerged('12:00', 'open')])
    expect(Object.keys(late.running)).toEqual(['resolution'])
    expect(late.tally.first).toEqual({ kept: 0, missed: 1 })
    expect(tell([opened(), moved('10:10', 'solved'), merged('10:20'), unmerged('10:30', 'solved')]).running).toEqual({})
  })

  test('by undoing a merge, where there was none, is as before', () => {
    const open = tell([opened(), answered('10:10'), asked('10:20')])
    expect(evolveClocks(open, unmerged('10:30', 'open'))).toBe(open)
  })
})

describe('a server whose own clock was put back', () => {
  test('counts no time twice', () => {
    const clocks = tell([opened('10:00'), moved('11:00', 'waiting'), moved('10:50', 'open'), moved('12:00', 'solved')])
    expect(clocks.last.resolution?.business).toBe(2 * HOUR)
  })
})
