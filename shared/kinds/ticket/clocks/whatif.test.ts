import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { business, lives } from '../../../testing/clocks.ts'
import type { ClockEvent } from './clocks.ts'
import { CLOCKS, type ClockName } from './sla.ts'
import { outcomesIn, type WhatIf, whatIf } from './whatif.ts'

/** Tuesday the 24th of November 2026, in Dhaka. */
const at = (time: string): number => Date.parse(`2026-11-24T${time}+06:00`)
const always = [0, Number.POSITIVE_INFINITY] as const

/** Answered after fifty minutes, solved after two hours. */
const life: readonly ClockEvent[] = [
  { kind: 'opened', at: at('10:00'), priority: 'normal', terms: business },
  { kind: 'warned', at: at('10:30'), clock: 'first', due: at('10:30') },
  { kind: 'answered', at: at('10:50'), by: 'staff' },
  { kind: 'moved', at: at('12:00'), to: 'solved' },
]
const strict = { ...business, id: 'strict', targets: { normal: { first: 45, next: null, resolution: 120 } } }

describe('CLK12 under another policy', () => {
  test('the same life ends otherwise, and each difference is named', () => {
    const { was, would, differences } = whatIf([['a', life]], strict, always)
    expect(was.first).toEqual({ kept: 1, missed: 0 })
    expect(would.first).toEqual({ kept: 0, missed: 1 })
    expect(would.resolution).toEqual({ kept: 0, missed: 1 })
    expect(differences.map(({ ticket, would }) => [ticket, would?.clock, would?.policy, would?.due])).toEqual([
      ['a', 'first', 'strict', at('10:45')],
      ['a', 'resolution', 'strict', at('12:00')],
    ])
  })

  test('only what ended within the period counts', () => {
    const { was, would } = whatIf([['a', life]], strict, [at('10:51'), at('12:01')])
    expect(was.first).toEqual({ kept: 0, missed: 0 })
    expect(would.resolution).toEqual({ kept: 0, missed: 1 })
    expect(whatIf([['a', life]], strict, [at('10:51'), at('12:00')]).would.resolution).toEqual({ kept: 0, missed: 0 })
  })

  test('a policy that was changed on the way is not changed there', () => {
    const changed = life.toSpliced(2, 0, { kind: 'policy', at: at('10:40'), terms: strict })
    expect(outcomesIn(changed).map(({ result }) => result)).toEqual(['missed', 'missed'])
    expect(whatIf([['a', changed]], business, always).would.first).toEqual({ kept: 1, missed: 0 })
  })

  test('where that undoes a miss, the end that comes later counts in its place', () => {
    const late: ClockEvent[] = [
      { kind: 'opened', at: at('10:00'), priority: 'normal', terms: strict },
      { kind: 'moved', at: at('10:50'), to: 'closed', ending: 'duplicate' },
      { kind: 'unmerged', at: at('10:55'), to: 'open' },
      { kind: 'answered', at: at('11:00'), by: 'staff' },
    ]
    const { was, would, differences } = whatIf([[1, late]], business, always)
    expect([was.first, would.first]).toEqual([
      { kept: 0, missed: 1 },
      { kept: 1, missed: 0 },
    ])
    expect(differences.map(({ was, would }) => [was?.result, would?.result])).toEqual([
      ['missed', null],
      [undefined, 'kept'],
    ])
  })

  test('that promises nothing, nothing is kept and nothing missed', () => {
    const { would } = whatIf([['a', life]], null, always)
    for (const clock of CLOCKS) expect(would[clock]).toEqual({ kept: 0, missed: 0 })
  })

  const sum = ({ differences }: WhatIf<number>, clock: ClockName, result: 'kept' | 'missed') =>
    differences.filter(({ would }) => would?.clock === clock && would.result === result).length -
    differences.filter(({ was }) => was?.clock === clock && was.result === result).length

  test('the differences explain the sums, whatever was lived', () => {
    fc.assert(
      fc.property(fc.array(lives(), { maxLength: 5 }), (lived) => {
        const found = whatIf(
          lived.map((each, i) => [i, each] as const),
          business,
          always,
        )
        for (const clock of CLOCKS)
          for (const result of ['kept', 'missed'] as const)
            expect(found.would[clock][result] - found.was[clock][result]).toBe(sum(found, clock, result))
      }),
    )
  })

  test('that is the one they had, nothing differs', () => {
    const plain = (each: readonly ClockEvent[]) => each.filter(({ kind }) => kind !== 'policy')
    fc.assert(
      fc.property(lives(), (each) => {
        const first = each[0]!
        const terms = (first.kind === 'opened' && first.terms) || null
        const { was, would, differences } = whatIf([[0, plain(each)]], terms, always)
        expect(would).toEqual(was)
        expect(differences).toEqual([])
      }),
    )
  })
})
