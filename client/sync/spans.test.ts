import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Spans } from './spans.ts'

const span = fc.tuple(fc.nat(40), fc.nat(8)).map(([low, length]) => ({ low: low + 1, high: low + length }))

test('spans hold what was added and not let go, and none touches another', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.boolean(), span)), (steps) => {
      const spans = new Spans()
      let seqs = new Set<number>()
      for (const [keeps, { low, high }] of steps) {
        if (keeps) {
          spans.keep([
            { low, high },
            { low: 1, high: 5 },
          ])
          seqs = new Set([...seqs].filter((seq) => (seq >= low && seq <= high) || seq <= 5))
        } else {
          spans.add({ low, high })
          for (let seq = low; seq <= high; seq += 1) seqs.add(seq)
        }
      }
      for (let seq = 1; seq <= 60; seq += 1) expect(spans.around(seq) !== null).toBe(seqs.has(seq))
      const lows = spans.all.slice(1).map(({ low }) => low)
      expect(lows.every((low, at) => low > spans.all[at]!.high + 1)).toBe(true)
    }),
  )
})
