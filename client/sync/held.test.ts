import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AccountId } from '../../shared/kernel/ids.ts'
import { kindOf } from '../../shared/kinds/index.ts'
import type { Entry } from '../../shared/protocol/log.ts'
import { asha, MORNING, rafi } from '../../shared/testing/index.ts'
import { emptied, Held, isErasedBy } from './held.ts'

const group = kindOf('group')

const at = (seq: number, fact: Record<string, unknown>, by: AccountId = asha.account): Entry => ({
  seq,
  at: MORNING + seq,
  by,
  command: `command ${seq}`,
  ...fact,
})
const sent = (seq: number, text = `text ${seq}`) => at(seq, { type: 'message.sent', text })
const edited = (seq: number, target: number) => at(seq, { type: 'message.edited', target, text: `edited at ${seq}` })
const removed = (seq: number, target: number) => at(seq, { type: 'message.removed', target })
const reacted = (seq: number, target: number, type = 'message.reacted') =>
  at(seq, { type, target, emoji: '👍' }, rafi.account)

const holding = (...entries: Entry[]) => {
  const held = new Held(group)
  held.put(entries)
  return held
}

const wordsIn = (held: Held) => JSON.stringify(held.between({ low: 1, high: 100 }))

describe('all that a message said', () => {
  test('is told from its first words to its last, whatever order they came in', () => {
    const held = new Held(group)
    for (const entry of [edited(6, 1), reacted(4, 1), sent(1), edited(3, 1), edited(5, 2)]) held.put([entry])
    expect(held.versions(1).map(({ text }) => text)).toEqual(['text 1', 'edited at 3', 'edited at 6'])
  })
  test('comes along with a message that is held apart', () => {
    const held = holding(sent(9))
    held.putAside([sent(1)])
    held.about([edited(3, 1)])
    expect(held.versions(1).map(({ text, at }) => [at - MORNING, text])).toEqual([
      [1, 'text 1'],
      [3, 'edited at 3'],
    ])
  })
  test('is nothing once it was deleted', () => {
    expect(holding(sent(1), edited(2, 1), removed(3, 1)).versions(1)).toEqual([])
  })
})

describe('what is held', () => {
  test('is the same whatever order it came in, and however often', () => {
    const log = [
      sent(1),
      sent(2),
      edited(3, 1),
      reacted(4, 2),
      reacted(5, 2, 'message.unreacted'),
      edited(6, 1),
      reacted(7, 1),
      removed(8, 2),
      sent(9),
    ]
    const inOrder = holding(...log)
    fc.assert(
      fc.property(fc.shuffledSubarray([...log, ...log], { minLength: log.length * 2 }), (shuffled) => {
        const held = new Held(group)
        for (const entry of shuffled) held.put([entry])
        for (const seq of [1, 2, 9]) expect(held.message(seq)).toEqual(inOrder.message(seq))
        expect(held.between({ low: 1, high: 9 })).toEqual(inOrder.between({ low: 1, high: 9 }))
      }),
    )
  })

  test('LOG6 an erased message is exactly what the log gives of it, with no word left of it or of its edits', () => {
    const held = holding(sent(1, 'secret'), edited(2, 1), reacted(3, 1), removed(4, 1))
    const fresh = holding(emptied(sent(1)), emptied(edited(2, 1)), reacted(3, 1), removed(4, 1))
    expect(held.message(1)).toEqual(fresh.message(1))
    expect(held.message(1)).toMatchObject({ text: '', removed: true, reactions: {} })
    expect(wordsIn(held)).not.toMatch(/secret|edited at/)
  })

  test('LOG6 an older answer does not bring back what was erased since', () => {
    const held = holding(removed(4, 1))
    held.about([edited(2, 1)])
    held.put([sent(1, 'secret'), edited(2, 1)])
    expect(wordsIn(held)).not.toMatch(/secret|edited at/)
    expect(held.message(1)?.removed).toBe(true)

    const through = holding(sent(5), at(6, { type: 'messages.erased', through: 5 }))
    through.put([sent(5), sent(3, 'secret')])
    expect(wordsIn(through)).not.toMatch(/secret|text/)
  })

  test('the same message is the same object until something is said about it', () => {
    const held = holding(sent(1), sent(2))
    const [one, other] = [held.message(1), held.message(2)]
    held.put([reacted(3, 1)])
    expect(held.message(2)).toBe(other)
    expect(held.message(1)).not.toBe(one)
  })

  test('what was said about a message before it was known is known with it', () => {
    const held = new Held(group)
    held.put([reacted(7, 2)])
    held.about([edited(9, 2)])
    held.put([sent(2)])
    expect(held.message(2)).toMatchObject({ text: 'edited at 9', reactions: { '👍': [rafi.account] } })
  })

  test('LOG7 blanks, unknown types and erased edits are kept in their places and are no messages', () => {
    const held = holding(
      { seq: 1, blank: true },
      at(2, { type: 'future.thing', shape: [1, 2] }),
      at(3, { type: 'message.edited', erased: true }),
      sent(4),
    )
    expect(held.around(4)).toEqual({ low: 1, high: 4 })
    expect([1, 2, 3].map((seq) => held.message(seq))).toEqual([null, null, null])
    expect(held.between({ low: 1, high: 4 })).toHaveLength(4)
  })

  test('letting go keeps what is shown, with what was said about it', () => {
    const held = holding(sent(1), sent(2), sent(3), reacted(4, 1), reacted(5, 2))
    held.putAside([sent(40)])
    held.keep([{ low: 1, high: 1 }])
    expect(held.size).toBe(2)
    expect(held.message(1)?.reactions).toEqual({ '👍': [rafi.account] })
    expect(held.message(2)).toBeNull()
    expect(held.message(40)?.text).toBe('text 40')
    held.clear()
    expect(held.size).toBe(0)
  })
})

test('an erasure empties messages and edits, and nothing else', () => {
  expect(isErasedBy(sent(1), { target: 1 })).toBe(true)
  expect(isErasedBy(edited(9, 1), { target: 1 })).toBe(true)
  expect(isErasedBy(reacted(9, 1), { target: 1 })).toBe(false)
  expect(isErasedBy(sent(2), { through: 2 })).toBe(true)
  expect(isErasedBy(sent(3), { through: 2 })).toBe(false)
  expect(isErasedBy(emptied(sent(2)), { through: 2 })).toBe(false)
})
