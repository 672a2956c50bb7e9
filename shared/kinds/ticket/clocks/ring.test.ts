import { describe, expect, test } from 'vitest'
import { answered, at, moved, opened, said, tell } from '../../../testing/clocked.ts'
import { business } from '../../../testing/clocks.ts'
import { evolveClocks } from './clock.ts'
import type { ClockEvent } from './clocks.ts'
import { dueOf } from './dial.ts'
import { nextRing, rings, ringsAt } from './ring.ts'

describe('CLK9 a change of policy or priority', () => {
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

describe('CLK10 what is to be said', () => {
  test('is a warning, then the breach, each with its time', () => {
    const clocks = tell([opened()])
    expect(nextRing(clocks)).toEqual({ clock: 'first', says: 'warned', due: at('10:30'), limit: at('11:00') })
    expect(ringsAt(clocks, at('10:30') - 1)).toEqual([])
    const warned = tell([said(nextRing(clocks)!, at('10:31'))], clocks)
    expect(nextRing(warned)).toEqual({ clock: 'first', says: 'breached', due: at('11:00'), limit: at('11:00') })
  })

  test('comes in order of time, whichever clock it is about', () => {
    const hasty = { ...business, targets: { normal: { first: 300, next: null, resolution: 60 } } }
    expect(nextRing(tell([opened('10:00', hasty)]))).toMatchObject({ clock: 'resolution', due: at('10:30') })
  })

  test('is a warning of one clock also beside the breach of another', () => {
    const both = { ...business, targets: { normal: { first: 60, next: null, resolution: 120 } } }
    expect(ringsAt(tell([opened('10:00', both)]), at('11:00')).map(({ clock, says }) => `${clock} ${says}`)).toEqual([
      'first breached',
      'resolution warned',
    ])
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
