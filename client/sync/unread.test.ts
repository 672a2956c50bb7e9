import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  arrived,
  boundaryOf,
  counted,
  countOf,
  forgotten,
  learned,
  MOST_UNREAD,
  moved,
  nothingUnread,
  recounted,
  type Unread,
} from './unread.ts'

const step = fc.oneof(
  fc.record({ do: fc.constant('said' as const), times: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ do: fc.constant('silent' as const) }),
  fc.record({ do: fc.constant('erased' as const), at: fc.nat(400) }),
  fc.record({ do: fc.constant('erasedThrough' as const), at: fc.nat(400) }),
  fc.record({ do: fc.constant('moved' as const), at: fc.nat(400) }),
  fc.record({ do: fc.constant('learned' as const), at: fc.nat(400) }),
  fc.record({ do: fc.constant('recounted' as const) }),
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

/** A log in which only what counts is remembered, counted one by one; beside it what the device makes of it. */
const play = (past: readonly boolean[], low: number, boundary: number, steps: readonly Step[]) => {
  let head = past.length
  let news = past.flatMap((counts, at) => (counts ? at + 1 : []))
  let border = Math.min(boundary, head)
  const truth = (from = border) => Math.min(MOST_UNREAD, news.filter((seq) => seq > from).length)
  let held = Math.min(low, head + 1)
  let unread: Unread = counted(
    truth(),
    border,
    held - 1,
    news.filter((seq) => seq >= held),
  )
  const check = () => {
    if (unread.sure) expect(countOf(unread)).toBe(truth())
    expect(unread.seqs.length).toBeLessThanOrEqual(MOST_UNREAD)
    expect(countOf(unread)).toBeGreaterThanOrEqual(0)
  }
  check()
  for (const one of steps) {
    const at = 'at' in one ? one.at % (head + 1) : 0
    if (one.do === 'silent') head += 1
    if (one.do === 'said')
      for (let times = 0; times < one.times; times += 1) {
        head += 1
        news = [...news, head]
        unread = arrived(unread, head)
      }
    if (one.do === 'erased') {
      news = news.filter((seq) => seq !== at)
      unread = forgotten(unread, { target: at })
    }
    if (one.do === 'erasedThrough') {
      news = news.filter((seq) => seq > at)
      unread = forgotten(unread, { through: at })
    }
    if (one.do === 'moved') {
      border = at
      unread = moved(unread, at)
    }
    if (one.do === 'learned') {
      held = Math.min(held, at + 1)
      unread = learned(
        unread,
        held,
        news.filter((seq) => seq >= held),
      )
    }
    if (one.do === 'recounted' && !unread.sure) {
      const { boundary: from, floor } = unread
      unread = recounted(
        unread,
        news.filter((seq) => seq > from && seq <= floor),
      )
      expect(unread.sure).toBe(true)
    }
    check()
  }
}

describe('unread', () => {
  test('UNR1 is what counting the log says, or is not sure of itself', () => {
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { maxLength: 300, size: 'max' }),
        fc.nat(300),
        fc.nat(300),
        fc.array(step, { maxLength: 30, size: 'max' }),
        (past, low, boundary, steps) => play(past, low + 1, boundary, steps),
      ),
      { numRuns: 500 },
    )
  })

  test('what the receipt says bounds it: the mark, where there is one before it', () => {
    expect(boundaryOf({ read: 8, unreadFrom: null })).toBe(8)
    expect(boundaryOf({ read: 8, unreadFrom: 5 })).toBe(4)
    expect(boundaryOf({ read: 8, unreadFrom: 20 })).toBe(8)
  })

  test('a hundred stands for a hundred or more', () => {
    const many = Array.from({ length: 250 }, (_, at) => at + 1).reduce(arrived, nothingUnread)
    expect(countOf(many)).toBe(100)
    expect(countOf(moved(many, 200))).toBe(50)
  })

  test('reading to the end leaves nothing, whatever was not known', () => {
    const unsure = { ...counted(null, 3, 40, [41, 42]), below: 17 }
    expect(unsure.sure).toBe(false)
    expect(moved(unsure, 42)).toMatchObject({ below: 0, sure: true })
    expect(countOf(moved(unsure, 42))).toBe(0)
  })

  test('one erased of "a hundred or more" may still be a hundred: it has to be counted', () => {
    const hundred = counted(100, 0, 200, [201, 202])
    expect(countOf(hundred)).toBe(100)
    expect(forgotten(hundred, { target: 201 }).sure).toBe(false)
    expect(forgotten(hundred, { target: 150 }).sure).toBe(false)
    expect(forgotten(counted(3, 0, 200, [201, 202, 203]), { target: 202 })).toMatchObject({ sure: true })
  })
})
