import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { HOUR } from '../../../kernel/time.ts'
import { said, tell } from '../../../testing/clocked.ts'
import { lives } from '../../../testing/clocks.ts'
import { evolveClocks } from './clock.ts'
import { type ClockEvent, type Clocks, noClocks } from './clocks.ts'
import { dueOf, remaining } from './dial.ts'
import { outcomesOf } from './outcome.ts'
import { type Ring, ringsAt } from './ring.ts'
import { CLOCKS } from './sla.ts'

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
  test('CLK8 its clocks, carried along and stored after each event, are those of a full replay', () => {
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

  test('CLK9 open clocks are as if the policy in force had been there from the beginning', () => {
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

  test('CLK8 nothing counts differently because somebody looked, or rang', () => {
    fc.assert(
      fc.property(livesAndSweeps, ([life, at]) => {
        expect(mute(swept(life, at).clocks)).toEqual(mute(tell(life)))
      }),
    )
  })

  test('CLK10 a ring that is doubled or late changes nothing', () => {
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

  test('CLK10 a sweeper says each thing once, never early, and leaves nothing unsaid', () => {
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

  test('CLK10 whoever sweeps all the time has said the breach of every clock that was missed, and of no other', () => {
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
