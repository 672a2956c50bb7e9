import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import type { AccountId, ConversationId } from '../../shared/kernel/ids.ts'
import { handClock } from './testing/clock.ts'
import { createTyping, type Typing, VIEWING_ENDS } from './typing.ts'

const [mina, tariq] = [randomUUID() as AccountId, randomUUID() as AccountId]
const [kitchen, garden] = [randomUUID() as ConversationId, randomUUID() as ConversationId]

let clock: ReturnType<typeof handClock>
let busy: boolean
let told: [number, ConversationId, AccountId, boolean][]
let typing: Typing

beforeEach(() => {
  clock = handClock(1_000_000)
  busy = false
  told = []
  typing = createTyping({
    clock,
    emit: (conversation, account, on) => told.push([clock.now() - 1_000_000, conversation, account, on]),
    shed: () => busy,
  })
})

describe('typing', () => {
  test('is told at once, and its end too', () => {
    typing.heard('phone', kitchen, mina, true)
    clock.turn(3_000)
    typing.heard('phone', kitchen, mina, false)
    expect(told).toEqual([
      [0, kitchen, mina, true],
      [3_000, kitchen, mina, false],
    ])
  })

  test('ends by itself after six seconds of silence', () => {
    typing.heard('phone', kitchen, mina, true)
    clock.turn(20_000)
    expect(told).toEqual([
      [0, kitchen, mina, true],
      [6_000, kitchen, mina, false],
    ])
  })

  test('ends as late as it is said to, where it is something else that goes on', () => {
    const viewing = createTyping({
      clock,
      ends: VIEWING_ENDS,
      emit: (conversation, account, on) => told.push([clock.now() - 1_000_000, conversation, account, on]),
      shed: () => busy,
    })
    viewing.heard('desk', kitchen, mina, true)
    clock.turn(60_000)
    expect(told.map(([at, , , on]) => [at, on])).toEqual([
      [0, true],
      [50_000, false],
    ])
  })

  test('is told again while it goes on, every two seconds at most', () => {
    for (let at = 0; at < 9_000; at += 500) {
      typing.heard('phone', kitchen, mina, true)
      clock.turn(500)
    }
    expect(told.map(([at, , , on]) => [at, on])).toEqual([0, 2_000, 4_000, 6_000, 8_000].map((at) => [at, true]))
  })

  test('that ends right after it began is told two seconds later, and not at all if it begins again', () => {
    typing.heard('phone', kitchen, mina, true)
    clock.turn(500)
    typing.heard('phone', kitchen, mina, false)
    expect(told).toHaveLength(1)
    clock.turn(1_000)
    typing.heard('phone', kitchen, mina, true)
    clock.turn(1_000)
    expect(told.map(([at, , , on]) => [at, on])).toEqual([
      [0, true],
      [2_000, true],
    ])
  })

  test('of one person on two devices ends when both have stopped', () => {
    typing.heard('phone', kitchen, mina, true)
    typing.heard('desk', kitchen, mina, true)
    clock.turn(3_000)
    typing.heard('phone', kitchen, mina, false)
    clock.turn(1_000)
    expect(told.at(-1)?.[3]).toBe(true)
    typing.gone('desk')
    clock.turn(2_000)
    expect(told.at(-1)?.[3]).toBe(false)
  })

  test('of a socket that is gone ends everywhere', () => {
    typing.heard('phone', kitchen, mina, true)
    typing.heard('phone', garden, mina, true)
    typing.heard('other', garden, tariq, true)
    clock.turn(2_000)
    told.length = 0
    typing.gone('phone')
    expect(told).toEqual([
      [2_000, kitchen, mina, false],
      [2_000, garden, mina, false],
    ])
  })

  test('goes on in four places at most', () => {
    const places = Array.from({ length: 6 }, () => randomUUID() as ConversationId)
    for (const place of places) typing.heard('phone', place, mina, true)
    clock.turn(2_000)
    expect(told.filter(([, , , on]) => !on).map(([, place]) => place)).toEqual(places.slice(0, 2))
  })

  test('of a socket that says too much is passed over, its neighbour’s is not', () => {
    const places = Array.from({ length: 100 }, () => randomUUID() as ConversationId)
    for (const place of places) typing.heard('flood', place, tariq, true)
    expect(told).toHaveLength(8)
    typing.heard('phone', kitchen, mina, true)
    expect(told.at(-1)?.[1]).toBe(kitchen)
  })

  test('HUB5 is not told at all when there is too much to do', () => {
    typing.heard('phone', kitchen, mina, true)
    busy = true
    typing.heard('desk', garden, mina, true)
    clock.turn(10_000)
    expect(told).toEqual([[0, kitchen, mina, true]])
  })

  test('of one person in one place is never told twice within two seconds, and ends untold or told, never stuck', () => {
    const step = fc.tuple(fc.integer({ min: 0, max: 3_000 }), fc.constantFrom('a', 'b'), fc.boolean())
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const hands = handClock()
        const said: [number, boolean][] = []
        const one = createTyping({
          clock: hands,
          emit: (_conversation, _account, on) => said.push([hands.now(), on]),
          shed: () => false,
        })
        for (const [wait, socket, on] of steps) {
          hands.turn(wait)
          one.heard(socket, kitchen, mina, on)
        }
        hands.turn(20_000)
        const gaps = said.slice(1).map(([at], index) => at - said[index]![0])
        return gaps.every((gap) => gap >= 2_000) && said.at(-1)?.[1] !== true
      }),
    )
  })
})
