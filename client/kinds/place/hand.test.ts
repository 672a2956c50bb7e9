import { beforeEach, describe, expect, test } from 'vitest'
import { createHand, wayOf } from './hand.ts'

let told: unknown[]
let hand: ReturnType<typeof createHand>
beforeEach(() => {
  told = []
  hand = createHand({
    drag: (right, down) => told.push([right, down]),
    step: (by, about) => told.push([by, about]),
  })
})

describe('PLA6 a hand on the map', () => {
  test('drags it as far as it goes, and not once it is lifted', () => {
    hand.down(1, { x: 10, y: 10 })
    hand.move(1, { x: 30, y: 5 })
    hand.up(1)
    hand.move(1, { x: 90, y: 90 })
    expect(told).toEqual([[20, -5]])
  })

  test('with two fingers apart comes nearer, about what lies between them', () => {
    hand.down(1, { x: -50, y: 0 })
    hand.down(2, { x: 50, y: 0 })
    hand.move(2, { x: 120, y: 0 })
    expect(told).toEqual([
      [35, 0],
      [1, { x: 35, y: 0 }],
    ])
    hand.move(2, { x: 20, y: 0 })
    expect(told.at(-1)).toEqual([-1, { x: -15, y: 0 }])
  })

  test('a third finger is none', () => {
    for (const id of [1, 2, 3]) hand.down(id, { x: id, y: 0 })
    hand.move(3, { x: 300, y: 0 })
    expect(told).toEqual([])
  })

  test('a wheel steps once a tick, however finely it turns', () => {
    const spot = { x: 1, y: 2 }
    hand.wheel(-100, spot)
    for (let at = 0; at < 20; at++) hand.wheel(10, spot)
    expect(told).toEqual([
      [1, spot],
      [-1, spot],
      [-1, spot],
    ])
  })
})

test.each([
  ['ArrowLeft', { right: -64, down: 0 }],
  ['ArrowRight', { right: 64, down: 0 }],
  ['ArrowUp', { right: 0, down: -64 }],
  ['ArrowDown', { right: 0, down: 64 }],
  ['+', { step: 1 }],
  ['=', { step: 1 }],
  ['-', { step: -1 }],
  ['a', null],
  ['Tab', null],
])('PLA6 the key %s', (key, way) => {
  expect(wayOf({ key, shiftKey: false })).toEqual(way)
})

test('PLA6 with Shift one goes farther', () => {
  expect(wayOf({ key: 'ArrowUp', shiftKey: true })).toEqual({ right: 0, down: -256 })
})
