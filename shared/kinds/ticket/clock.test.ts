import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { HOUR, MINUTE } from '../../kernel/time.ts'
import { business, lives } from '../../testing/clocks.ts'
import { evolveClocks } from './clock.ts'
import { type ClockEvent, type Clocks, noClocks } from './clocks.ts'
import { dueOf, isPaused, remaining } from './dial.ts'
import { outcomesOf } from './outcome.ts'
import { nextRing, type Ring, rings, ringsAt } from './ring.ts'
import { CLOCKS, type Terms } from './sla.ts'

/** Tuesday the 24th of November 2026, in Dhaka: open from nine to one and from two to five. */
const at = (time: string, day = 24): number => Date.parse(`2026-11-${day}T${time}+06:00`)

const tell = (events: readonly ClockEvent[], from = noClocks): Clocks => events.reduce(evolveClocks, from)
const opened = (time = '10:00', terms: Terms | null = business): ClockEvent => ({
  kind: 'opened',
  at: at(time),
  priority: 'normal',
  terms,
})
const moved = (time: string, to: 'open' | 'waiting' | 'blocked' | 'scheduled' | 'solved', day = 24): ClockEvent => ({
  kind: 'moved',
  at: at(time, day),
  to,
})
const answered = (time: string): ClockEvent => ({ kind: 'answered', at: at(time), by: 'staff' })
const asked = (time: string): ClockEvent => ({ kind: 'asked', at: at(time) })
const said = ({ clock, says, due }: Ring, when: number): ClockEvent => ({ kind: says, at: when, clock, due })

describe('the clock of the first answer', () => {
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

  test('ends without merit where nobody answered: missed if it was too late, else nothing', () => {
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

describe('the clock of the next answer', () => {
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

describe('the clock of the solution', () => {
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

  test('is nobody’s merit where the ticket was closed as a duplicate, and a miss where that came too late', () => {
    const closed = (day: number): ClockEvent => ({
      kind: 'moved',
      at: at('16:00', day),
      to: 'closed',
      ending: 'duplicate',
    })
    expect(tell([opened('09:00'), closed(24)]).last.resolution).toMatchObject({ met: false, result: null })
    expect(tell([opened('09:00'), closed(25)]).last.resolution).toMatchObject({ met: false, result: 'missed' })
    expect(
      tell([opened('09:00'), { kind: 'moved', at: at('16:00'), to: 'closed', ending: 'rejected' }]).last.resolution
        ?.result,
    ).toBe('kept')
  })
})

describe('a ticket that is opened again', () => {
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

  test('is not one that was merged by mistake: there everything runs on, without the time between', () => {
    const merged: ClockEvent = { kind: 'moved', at: at('10:00'), to: 'closed', ending: 'duplicate' }
    const back = tell([opened('09:30'), merged, { kind: 'unmerged', at: at('12:00'), to: 'open' }])
    expect(back.episode).toBe(1)
    expect(dueOf(back, 'first')).toBe(at('12:30'))
    expect(dueOf(back, 'resolution')).toBe(at('11:30', 25))
  })
})

describe('a change of policy or priority', () => {
  const urgent = (time: string): ClockEvent => ({ kind: 'prioritised', at: at(time), priority: 'urgent' })

  test('counts an open ticket anew from its beginning', () => {
    expect(dueOf(tell([opened(), urgent('10:05')]), 'first')).toBe(at('10:30'))
  })

  test('leaves what has ended as it was', () => {
    const before = tell([opened(), answered('10:40')])
    expect(tell([urgent('10:50')], before).last).toEqual(before.last)
    expect(tell([moved('11:00', 'solved'), urgent('12:00')], before).last.resolution).toMatchObject({
      priority: 'normal',
      target: 420,
    })
  })

  test('says again what it put off, and does not repeat what it did not', () => {
    const told = ringsAt(tell([opened()]), at('10:40')).reduce(
      (clocks, ring) => evolveClocks(clocks, said(ring, at('10:40'))),
      tell([opened()]),
    )
    expect(nextRing(told)).toMatchObject({ clock: 'first', says: 'breached' })
    const slower = { ...business, targets: { normal: { first: 180, next: null, resolution: null } } }
    expect(nextRing(tell([{ kind: 'policy', at: at('10:45'), terms: slower }], told))).toMatchObject({
      says: 'warned',
      due: at('11:30'),
    })
    expect(nextRing(tell([urgent('10:45')], told))).toMatchObject({
      clock: 'first',
      says: 'breached',
      due: at('10:30'),
    })
  })
})

describe('what is to be said', () => {
  test('is a warning, then the breach, each with its time', () => {
    const clocks = tell([opened()])
    expect(nextRing(clocks)).toEqual({ clock: 'first', says: 'warned', due: at('10:30'), limit: at('11:00') })
    expect(ringsAt(clocks, at('10:30') - 1)).toEqual([])
    const warned = tell([said(nextRing(clocks)!, at('10:31'))], clocks)
    expect(nextRing(warned)).toEqual({ clock: 'first', says: 'breached', due: at('11:00'), limit: at('11:00') })
  })

  test('is no warning any more where it has come to the breach', () => {
    const late = ringsAt(tell([opened()]), at('11:00'))
    expect(late).toEqual([{ clock: 'first', says: 'breached', due: at('11:00'), limit: at('11:00') }])
    expect(
      rings(tell([said(late[0]!, at('11:05'))], tell([opened()]))).filter(({ clock }) => clock === 'first'),
    ).toEqual([])
  })

  test('is no warning while it stands still', () => {
    const waiting = tell([opened('09:00'), answered('09:10'), moved('13:00', 'waiting')])
    expect(nextRing(waiting)).toBeNull()
    expect(nextRing(tell([moved('14:00', 'open')], waiting))).toMatchObject({ says: 'warned', due: at('12:30') })
  })

  test('is nothing where a ring comes for a time that holds no more', () => {
    const [before, ring] = [tell([opened()]), nextRing(tell([opened()]))!]
    const changed = tell([{ kind: 'prioritised', at: at('10:20'), priority: 'urgent' }], before)
    expect(evolveClocks(changed, said(ring, at('10:30')))).toBe(changed)
  })
})

/** A sweeper that comes at these instants, while the ticket lives; what it says is put into the log at once. */
const swept = (life: readonly ClockEvent[], sweeps: readonly number[]) => {
  const left = [...sweeps].sort((a, b) => a - b)
  const told: { ring: Ring; at: number; before: Clocks }[] = []
  let clocks = noClocks
  const sweepUntil = (instant: number) => {
    while (left.length > 0 && left[0]! <= instant) {
      const now = left.shift()!
      for (const ring of ringsAt(clocks, now)) {
        told.push({ ring, at: now, before: clocks })
        clocks = evolveClocks(clocks, said(ring, now))
      }
    }
  }
  for (const event of life) {
    sweepUntil(event.at - 1)
    clocks = evolveClocks(clocks, event)
  }
  sweepUntil(Number.POSITIVE_INFINITY)
  return { clocks, told }
}

/** All but what was said. */
const mute = ({ running, held, ...clocks }: Clocks) => ({
  ...clocks,
  running: Object.entries(running).map(([clock, { since }]) => [clock, since]),
  held: Object.entries(held).map(([clock, { since }]) => [clock, since]),
})

const endOf = (life: readonly ClockEvent[]) => life.at(-1)!.at
const sweeps = (life: readonly ClockEvent[]) =>
  fc.array(fc.integer({ min: life[0]!.at, max: endOf(life) + 60 * 24 * HOUR }), { maxLength: 20 })
const livesAndSweeps = lives().chain((life) => fc.tuple(fc.constant(life), sweeps(life)))

describe('whatever happens to a ticket', () => {
  test('its clocks, carried along and stored after each event, are those of a full replay', () => {
    fc.assert(
      fc.property(lives(), (life) => {
        const carried = life.reduce<Clocks>(
          (clocks, event) => JSON.parse(JSON.stringify(evolveClocks(clocks, event))),
          noClocks,
        )
        expect(carried).toEqual(tell(life))
      }),
    )
  })

  test('open clocks are as if the policy in force had been there from the beginning', () => {
    fc.assert(
      fc.property(lives({ undoes: false }), (life) => {
        const clocks = tell(life)
        const { terms, priority } = clocks
        const plain = life.filter(({ kind }) => kind !== 'policy' && kind !== 'prioritised')
        const asked = tell([{ ...plain[0]!, kind: 'opened', terms, priority }, ...plain.slice(1)])
        for (const clock of CLOCKS) expect(dueOf(clocks, clock)).toBe(dueOf(asked, clock))
      }),
    )
  })

  test('when it runs out, nothing is left', () => {
    fc.assert(
      fc.property(lives(), (life) => {
        const clocks = tell(life)
        for (const clock of CLOCKS) {
          const due = dueOf(clocks, clock)
          if (due === null) continue
          expect(remaining(clocks, clock, due)).toBe(0)
          expect(remaining(clocks, clock, due - 1)).toBe(1)
        }
      }),
    )
  })

  test('nothing counts differently because somebody looked, or rang', () => {
    fc.assert(
      fc.property(livesAndSweeps, ([life, at]) => {
        expect(mute(swept(life, at).clocks)).toEqual(mute(tell(life)))
      }),
    )
  })

  test('a ring that is doubled or late changes nothing', () => {
    fc.assert(
      fc.property(livesAndSweeps, ([life, at]) => {
        const { clocks, told } = swept(life, at)
        for (const { ring, at, before } of told) {
          const once = evolveClocks(before, said(ring, at))
          expect(once).not.toBe(before)
          expect(evolveClocks(once, said(ring, at + 1))).toBe(once)
          const end = clocks.running[ring.clock]
          if (!end || end[ring.says]) expect(evolveClocks(clocks, said(ring, at))).toBe(clocks)
        }
      }),
    )
  })

  test('a sweeper says each thing once, never early, and leaves nothing unsaid', () => {
    fc.assert(
      fc.property(livesAndSweeps, ([life, at]) => {
        const last = endOf(life) + 61 * 24 * HOUR
        const { clocks, told } = swept(life, [...at, last])
        expect(ringsAt(clocks, last)).toEqual([])
        for (const { ring, at } of told) expect(at).toBeGreaterThanOrEqual(ring.due)
        const changes = life.some(({ kind }) => kind === 'policy' || kind === 'prioritised')
        const named = told.map(({ ring, before }) => `${ring.clock} ${ring.says} ${before.running[ring.clock]?.since}`)
        if (!changes) expect(new Set(named).size).toBe(named.length)
      }),
    )
  })

  test('whoever sweeps all the time has said the breach of every clock that was missed, and of no other', () => {
    fc.assert(
      fc.property(lives({ undoes: false }), (life) => {
        let clocks = noClocks
        for (const event of life) {
          const rung = ringsAt(clocks, event.at).reduce((all, ring) => evolveClocks(all, said(ring, event.at)), clocks)
          for (const { clock, result } of outcomesOf(rung, event))
            expect(rung.running[clock]?.breached ?? false).toBe(result === 'missed')
          clocks = evolveClocks(rung, event)
        }
      }),
    )
  })
})
